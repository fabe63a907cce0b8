package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who fills in forms of examinations.
 *
 * @param name as it stands in the form
 * @param mobile where codes are sent to
 */
public record Candidate(String name, String mobile) {

  private static final String PROGRAMME = "sample";

  /** What the form is answered with. */
  public Map<String, Object> answers() {
    return Map.of(
        "applicantName", name,
        "fatherName", "सागर",
        "gender", "female",
        "dateOfBirth", "2000-02-29",
        "category", "general",
        "address", "नीमपुर");
  }

  /** A filled form with its papers, which that client hands in. */
  public Map<String, Object> filing(Client client, String service) {
    Map<String, Object> body = new HashMap<>();
    body.put("service", service);
    body.put("inputs", answers());
    body.put("applicant", Map.of("name", name, "mobile", mobile));
    body.put(
        "documents",
        List.of(
            Map.of("code", "photo", "uploadId", Pictures.handIn(client, 200, 260)),
            Map.of("code", "signature", "uploadId", Pictures.handIn(client, 200, 60))));
    body.put("consent", Map.of("method", "signature", "reference", "print-3"));
    return body;
  }

  /** Files at the sample's first kiosk, and says under which number. */
  public String filed(String service) {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    Answer answer = operator.withNewKey().post("/api/v1/applications", filing(operator, service));
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("number").asText();
  }

  /** Signs in by the code that was sent, and is at home. */
  Page atHome(Browsing person) {
    Page page = person.open(PROGRAMME, "/citizen/home.xhtml");
    page.locator("[id='in:mobile']").fill(mobile);
    page.locator("[id='in:send']").click();
    page.locator("[id='in:code']").waitFor();
    page.locator("[id='in:code']").fill(Client.of(PROGRAMME).codeSentTo(mobile));
    page.locator("[id='in:do']").click();
    page.waitForURL("**/citizen/home.xhtml");
    Quiet.await(page);
    return page;
  }
}
