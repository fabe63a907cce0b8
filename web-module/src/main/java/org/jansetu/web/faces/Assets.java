package org.jansetu.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of the pages' own files, which change with their content and so may be kept long. */
@Named("assets")
@ApplicationScoped
public class Assets {

  private static final int DIGITS = 10;

  @Inject private ServletContext server;

  private Map<String, String> addresses;

  @PostConstruct
  void begin() {
    addresses = new ConcurrentHashMap<>();
  }

  /** The address of a file of the folder {@code assets}. */
  public String url(String file) {
    return addresses.computeIfAbsent(file, this::address);
  }

  private String address(String file) {
    String path = "/assets/" + file;
    try (InputStream content = server.getResourceAsStream(path)) {
      if (content == null) {
        throw new IllegalArgumentException("no such file: " + path);
      }
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return path + "?v=" + HexFormat.of().formatHex(sha256).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the runtime has no SHA-256", e);
    }
  }
}
