package org.jansetu.api.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.hierarchy.Department;
import org.jansetu.knowledge.Article;
import org.jansetu.knowledge.ArticleMatch;
import org.jansetu.knowledge.ArticleQuery;
import org.jansetu.knowledge.Fact;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** Schemes and frequent questions, public. */
@ApplicationScoped
@Path("knowledge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge", description = "Schemes and frequent questions")
public class KnowledgeResource {

  private static final int MOST_DIGITS = 4;

  /**
   * An article on the wire.
   *
   * @param eligible yes or unknown, where something was told about a person
   * @param asks codes of what decides it and was not told
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ArticleAnswer(
      String code,
      String kind,
      LocalText title,
      LocalText text,
      Department department,
      LocalDate asOf,
      LocalDate reviewBy,
      boolean stale,
      String source,
      boolean illustrative,
      String eligible,
      List<String> asks) {

    static ArticleAnswer of(Article article) {
      return of(new ArticleMatch(article, null, List.of()));
    }

    static ArticleAnswer of(ArticleMatch match) {
      Article article = match.article();
      return new ArticleAnswer(
          article.code(),
          article.kind().code(),
          article.title(),
          article.body(),
          article.department(),
          article.asOf(),
          article.reviewBy(),
          article.stale(),
          article.source(),
          article.illustrative(),
          match.eligible(),
          match.asks().isEmpty() ? null : match.asks());
    }
  }

  /** What may be told about a person. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FactAnswer(String code, LocalText label, String kind, List<Fact.Choice> choices) {

    static FactAnswer of(Fact fact) {
      return new FactAnswer(
          fact.code(),
          fact.label(),
          switch (fact.kind()) {
            case NUMBER -> "number";
            case CHOICE -> "choice";
            case YES_NO -> "yes-no";
          },
          fact.choices().isEmpty() ? null : fact.choices());
    }
  }

  @Inject private Knowledge knowledge;

  /** By words, department and kind, and by who asks: {@code ?age=45&gender=female&area=…}. */
  @GET
  @Operation(summary = "Schemes and answers, best first; facts of a person narrow them")
  public ListAnswer<ArticleAnswer> list(
      @QueryParam("limit") @DefaultValue("25") String limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo address) {
    Map<String, String> given = new HashMap<>();
    address
        .getQueryParameters()
        .forEach((name, values) -> given.put(name, values.isEmpty() ? "" : values.get(0)));
    return ListAnswer.of(
        knowledge.search(
            new ArticleQuery(
                given.get("query"),
                given.get("department"),
                given.get("kind"),
                given.get("area"),
                given,
                Parameters.limit(limit),
                offset(cursor))),
        ArticleAnswer::of);
  }

  /** What the programme asks to find out for whom an article is. */
  @GET
  @Path("facts")
  @Operation(summary = "The facts that narrow the list")
  public ListAnswer<FactAnswer> facts() {
    return new ListAnswer<>(knowledge.facts().stream().map(FactAnswer::of).toList(), null);
  }

  /** One article. */
  @GET
  @Path("{code}")
  @Operation(summary = "One scheme or answer as it is published")
  public ArticleAnswer get(@PathParam("code") String code) {
    return ArticleAnswer.of(knowledge.get(code));
  }

  private static int offset(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    if (cursor.length() > MOST_DIGITS || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw InvalidInput.of("/cursor", "wrong-format", "");
    }
    return Integer.parseInt(cursor);
  }
}
