package org.jansetu.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An operator at every kiosk, with money in the wallet.
 *
 * <p>Their tokens are signed here with the server's own key: signing thousands of people in would
 * measure the password hash, which is slow on purpose.
 */
public final class Operators {

  private static final long TOKEN_SECONDS = 3_600;
  private static final long MOST_PAISE_AT_ONCE = 10_000_000_000L;

  private final Insides server;

  public Operators(Insides server) {
    this.server = server;
  }

  /**
   * A kiosk with somebody in it.
   *
   * @param id the kiosk's number
   * @param code its code
   * @param headers the headers of every call from there
   */
  public record Operator(long id, String code, String headers) {}

  /** One operator for each of so many active kiosks of the programme. */
  public List<Operator> of(String programme, int most)
      throws IOException, SQLException, GeneralSecurityException {
    List<Operator> operators = new ArrayList<>();
    try (Connection database = server.database();
        PreparedStatement kiosks =
            database.prepareStatement(
                "select k.id, k.code from network.kiosk k join tenancy.programme p"
                    + " on p.id = k.tenant_id where p.code = ? and k.status = 'active'"
                    + " order by k.id desc limit ?")) {
      kiosks.setString(1, programme);
      kiosks.setInt(2, most);
      try (ResultSet found = kiosks.executeQuery()) {
        while (found.next()) {
          String code = found.getString(2);
          String token = token(programme, found.getLong(1), "operator@" + code);
          operators.add(new Operator(found.getLong(1), code, headers(programme, token)));
        }
      }
    }
    return operators;
  }

  /** The headers of somebody who administers the whole programme. */
  public String stateAdmin(String programme) throws IOException, GeneralSecurityException {
    return headers(programme, token(programme, 0, "state-admin@"));
  }

  /** The headers of a call to a programme with a token. */
  public static String headers(String programme, String token) {
    return "X-Programme: " + programme + "\r\nAuthorization: Bearer " + token + "\r\n";
  }

  /** Pays so much into one wallet, through the ledger. */
  public void payIn(String programme, Operator operator, long paise)
      throws IOException, SQLException {
    payIn(programme, "w.id = " + operator.id(), paise);
  }

  /** Pays so much into every wallet of the programme, through the ledger. */
  public void payIn(String programme, long paise) throws IOException, SQLException {
    payIn(programme, "true", paise);
  }

  private void payIn(String programme, String which, long paise) throws IOException, SQLException {
    try (Connection database = server.database();
        Statement statement = database.createStatement()) {
      short tenant = tenant(database, programme);
      database.setAutoCommit(false);
      statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
      statement.execute(
          "select wallet.propose_top_up(w.id, "
              + Math.min(paise, MOST_PAISE_AT_ONCE)
              + ", 'paid in for a run', 'run-"
              + UUID.randomUUID()
              + "-' || w.id, 0, true, current_date) from wallet.wallet w where w.tenant_id = "
              + tenant
              + " and "
              + which);
      database.commit();
    }
  }

  /** The number of a programme. */
  public static short tenant(Connection database, String programme) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement("select id from tenancy.programme where code = ?")) {
      query.setString(1, programme);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getShort(1);
      }
    }
  }

  /** The area of that kind of the programme in which most others lie. */
  public String largestArea(String programme, String kind) throws IOException, SQLException {
    try (Connection database = server.database();
        PreparedStatement query =
            database.prepareStatement(
                "select d.code from hierarchy.area d join hierarchy.area below"
                    + " on below.tenant_id = d.tenant_id and starts_with(below.path, d.path)"
                    + " where d.kind = ? and d.tenant_id = ? group by d.code"
                    + " order by count(*) desc, d.code limit 1")) {
      query.setString(1, kind);
      query.setShort(2, tenant(database, programme));
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getString(1);
      }
    }
  }

  /** A token as the server signs it. */
  public String token(String programme, long user, String posting)
      throws IOException, GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    String content =
        encoded("{\"alg\":\"HS512\"}")
            + "."
            + encoded(
                "{\"iss\":\"jansetu\",\"sub\":\""
                    + user
                    + "\",\"jti\":\""
                    + UUID.randomUUID()
                    + "\",\"usr\":\"run-"
                    + user
                    + "\",\"ten\":\""
                    + programme
                    + "\",\"post\":[\""
                    + posting
                    + "\"],\"ses\":\"\",\"iat\":"
                    + now
                    + ",\"exp\":"
                    + (now + TOKEN_SECONDS)
                    + "}");
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(server.key("token.key")), "HS512"));
    return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
