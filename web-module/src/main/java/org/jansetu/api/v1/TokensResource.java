package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jansetu.access.Credentials;
import org.jansetu.access.Sessions;
import org.jansetu.access.TokenPair;
import org.jansetu.otp.OneTimeCodes;
import org.jansetu.tenancy.Unauthenticated;

/** Signing in and out. */
@Path("tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  private static final int BEARER_LENGTH = "Bearer ".length();

  @Inject private Sessions sessions;
  @Inject private OneTimeCodes codes;

  /**
   * What a client sends to sign in: name and password, or a citizen's mobile and code.
   *
   * @param username the name
   * @param password the password
   * @param mobile ten digits
   * @param otp the six digits that were sent there
   */
  public record SignIn(String username, String password, String mobile, String otp) {}

  /**
   * What a client sends to go on.
   *
   * @param refreshToken the latest refresh token
   */
  public record Refresh(@JsonProperty(required = true) String refreshToken) {}

  /** Opens a session. */
  @POST
  public TokenPair signIn(SignIn body) {
    if (body.mobile() != null && body.username() == null) {
      Required.of(body, "").and(body.otp(), "/otp").check();
      return sessions.open(codes.signIn(body.mobile(), body.otp()));
    }
    Required.of(body, "")
        .and(body.username(), "/username")
        .and(body.password(), "/password")
        .check();
    return sessions.issue(new Credentials(body.username(), body.password()));
  }

  /** Trades a refresh token for the next pair. */
  @POST
  @Path("refresh")
  public TokenPair refresh(Refresh body) {
    return sessions.refresh(body.refreshToken());
  }

  /** Ends the session of the token that the call came with. */
  @DELETE
  public void signOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    if (authorization == null) {
      throw new Unauthenticated();
    }
    sessions.revoke(authorization.substring(BEARER_LENGTH).strip());
  }
}
