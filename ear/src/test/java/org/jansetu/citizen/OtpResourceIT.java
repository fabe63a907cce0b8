package org.jansetu.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The citizen's way in, and nobody else's. */
@Tag("MPO-2")
class OtpResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String TOKENS = "/api/v1/tokens";

  private final Client visitor = Client.of(PROGRAMME);

  private Answer send(String mobile) {
    return visitor.post("/api/v1/otp", Map.of("mobile", mobile));
  }

  private Answer signIn(String mobile, String code) {
    return visitor.post(TOKENS, Map.of("mobile", mobile, "otp", code));
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  @Test
  void codeOpensOnceAndOnlyForItsMobile() {
    String mobile = "9811100001";
    assertEquals(202, send(mobile).status());
    String code = visitor.codeSentTo(mobile);
    assertEquals(401, signIn("9811100002", code).status(), "another mobile");
    Answer in = signIn(mobile, code);
    assertEquals(200, in.status(), in.text());
    Client citizen =
        visitor.with("Authorization", "Bearer " + in.json().path("accessToken").asText());
    assertEquals(200, citizen.get("/api/v1/applications").status());
    assertEquals(403, citizen.get("/api/v1/wallet").status(), "nothing of a kiosk");
    assertEquals(401, signIn(mobile, code).status(), "used up");
    Answer fresh =
        visitor.post(
            TOKENS + "/refresh", Map.of("refreshToken", in.json().path("refreshToken").asText()));
    assertEquals(200, fresh.status(), fresh.text());
  }

  @Test
  void guessingHasToWaitAndANewCodeBuysNothing() {
    String mobile = "9811100003";
    send(mobile);
    String code = visitor.codeSentTo(mobile);
    for (int i = 0; i < 5; i++) {
      Answer wrong = signIn(mobile, other(code));
      assertEquals(401, wrong.status(), wrong.text());
      assertEquals("bad-credentials", wrong.code());
    }
    Answer locked = signIn(mobile, code);
    assertEquals(429, locked.status(), "even the right one");
    assertTrue(locked.header("Retry-After").isPresent());
    assertEquals(202, send(mobile).status(), "says the same");
    assertEquals(code, visitor.codeSentTo(mobile), "and sends nothing");
  }

  @Test
  void everyMobileIsAnsweredTheSame() {
    Answer first = send("9811100004");
    Answer again = send("9811100004");
    Answer unknown = send("9811100005");
    assertEquals(first.text(), again.text());
    assertEquals(first.text(), unknown.text());
    assertEquals(202, again.status());
    Answer wrong = visitor.post("/api/v1/otp", Map.of("mobile", "12345"));
    assertEquals(422, wrong.status(), wrong.text());
    assertEquals(401, signIn("9811100006", "123456").status(), "never asked for one");
  }

  @Test
  void codeIsForOneProgramme() {
    String mobile = "9811100007";
    send(mobile);
    String code = visitor.codeSentTo(mobile);
    Answer elsewhere = Client.of("mponline").post(TOKENS, Map.of("mobile", mobile, "otp", code));
    assertEquals(401, elsewhere.status(), elsewhere.text());
    assertEquals(200, signIn(mobile, code).status());
  }

  @Test
  void demoCitizenIsTheSameByPasswordAndByCode() {
    Client byCode = visitor.signedInAsCitizen("9999900001");
    Client byPassword = visitor.signedInAs("citizen");
    assertNotEquals(byCode.header("Authorization"), byPassword.header("Authorization"));
    Answer made = byCode.post("/api/v1/drafts", Map.of("service", "SMP-11"));
    assertEquals(201, made.status(), made.text());
    String draft = "/api/v1/drafts/" + made.json().path("id").asText();
    assertEquals(200, byPassword.get(draft).status());
    assertEquals(204, byPassword.delete(draft).status());
    assertFalse(byCode.get("/api/v1/drafts").text().contains(draft));
  }
}
