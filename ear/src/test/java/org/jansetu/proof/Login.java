package org.jansetu.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.ServerUnderTest;

/**
 * The two tokens of a demo user.
 *
 * @param programme the programme signed in to
 * @param access the access token
 * @param refresh the refresh token
 */
record Login(String programme, String access, String refresh) {

  static Login as(String programme, String username) {
    Answer answer =
        Client.of(programme)
            .post(
                "/api/v1/tokens",
                Map.of("username", username, "password", ServerUnderTest.PASSWORD));
    if (answer.status() != 200) {
      throw new IllegalStateException(username + " could not sign in: " + answer.text());
    }
    JsonNode pair = answer.json();
    return new Login(
        programme, pair.path("accessToken").asText(), pair.path("refreshToken").asText());
  }

  /** A client of its own programme with the access token. */
  Client client() {
    return bearing(Client.of(programme), access);
  }

  static Client bearing(Client client, String token) {
    return client.with("Authorization", "Bearer " + token);
  }

  /** Trades the refresh token at that programme. */
  Answer refreshAt(String there) {
    return Client.of(there).post("/api/v1/tokens/refresh", Map.of("refreshToken", refresh));
  }
}
