package org.jansetu.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jansetu.knowledge.Article;
import org.jansetu.knowledge.ArticleMatch;
import org.jansetu.knowledge.ArticleQuery;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.texts.Language;
import org.jansetu.web.texts.Texts;

/**
 * All that is published of schemes and answers as one small file, for a kiosk on a thin line: a
 * page in both languages that opens without a line, each article with the day that it is true for.
 * The same content is the same file, bit by bit, so a cut line goes on where it was cut, and who
 * has the newest gets nothing.
 */
@WebServlet("/open/schemes-batch")
public class SchemesBatch extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PAGES = 6;
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,9})-");

  /** The moment in the file is always this one, or no two files would be the same. */
  private static final LocalDateTime MADE = LocalDateTime.of(2020, 1, 1, 0, 0);

  @Inject private transient Knowledge knowledge;
  @Inject private transient Programmes programmes;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] file = zip(page().getBytes(StandardCharsets.UTF_8));
    String tag = "\"" + sha256(file) + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"schemes.zip\"");
    int from = from(request, tag);
    if (from >= file.length) {
      response.setHeader("Content-Range", "bytes */" + file.length);
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    if (from > 0) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
    }
    response.setContentLength(file.length - from);
    response.getOutputStream().write(file, from, file.length - from);
  }

  /** Where the rest begins that is asked for; 0 for all of it, also of a file that has changed. */
  private static int from(HttpServletRequest request, String tag) {
    String asked = request.getHeader("Range");
    String known = request.getHeader("If-Range");
    Matcher range = RANGE.matcher(asked == null ? "" : asked);
    return range.matches() && (known == null || known.equals(tag))
        ? Integer.parseInt(range.group(1))
        : 0;
  }

  private List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < MOST_PAGES; i++) {
      Page<ArticleMatch> found =
          knowledge.search(new ArticleQuery(null, null, null, null, Map.of(), Page.MOST, offset));
      found.items().forEach(match -> articles.add(match.article()));
      if (found.nextCursor() == null) {
        break;
      }
      offset = Integer.parseInt(found.nextCursor());
    }
    return articles;
  }

  private String page() {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html><html lang=\"hi\"><head><meta charset=\"utf-8\"><title>");
    html.append(escaped(programmes.current().name().in(Language.HINDI)));
    html.append("</title><style>body{max-width:44em;margin:1em auto;padding:0 1em;");
    html.append("font:16px/1.45 sans-serif}h2{margin:2em 0 0}small{display:block}</style></head>");
    html.append("<body><h1>").append(escaped(programmes.current().name().in(Language.HINDI)));
    html.append("</h1>");
    for (Article article : articles()) {
      article(html, article, Language.HINDI);
      if (article.title().hi() != null) {
        article(html, article, Locale.ENGLISH);
      }
    }
    return html.append("</body></html>").toString();
  }

  private static void article(StringBuilder html, Article article, Locale language) {
    Texts texts = new Texts(language);
    html.append("<h2 lang=\"").append(language.getLanguage()).append("\">");
    html.append(escaped(article.title().in(language))).append("</h2><small>");
    html.append(escaped(article.code())).append(" · ");
    html.append(escaped(article.department().name().in(language))).append(" · ");
    html.append(escaped(texts.get("schemes.batch.as-of"))).append(' ').append(article.asOf());
    if (article.stale()) {
      html.append(" · <b>").append(escaped(texts.get("schemes.batch.stale"))).append("</b>");
    }
    html.append("</small>");
    article
        .body()
        .in(language)
        .lines()
        .forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static byte[] zip(byte[] page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("schemes.html");
      entry.setTimeLocal(MADE);
      zip.putNextEntry(entry);
      zip.write(page);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
