package org.jansetu.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param whole the answer with its headers
 */
public record Answer(int status, HttpResponse<byte[]> whole) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body as it came. */
  public byte[] bytes() {
    return whole.body();
  }

  /** The body as text. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** The body as data; it is an error of the test when it is not JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(bytes());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(status + " and no JSON: " + text(), e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The code of a problem, or nothing when the answer is none. */
  public String code() {
    return json().path("code").asText();
  }

  /** A header, if it is there. */
  public Optional<String> header(String name) {
    return whole.headers().firstValue(name);
  }
}
