package org.jansetu.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jansetu.server.ServerUnderTest;

/** Lets days pass for one case of the shared server: what was noted in the calendar is moved. */
public final class Calendars {

  private Calendars() {}

  /** The office of that case of that programme was due twenty days ago. */
  public static void makeLate(String programme, String application) {
    change(
        "update application.service_application set running_since = current_date - 40, due_on ="
            + " current_date - 20 where number = ? and tenant_id = (select id from"
            + " tenancy.programme where code = ?)",
        application,
        programme);
  }

  /** The first appeal of that case should have been decided ten days ago. */
  public static void makeOverdue(String programme, String appeal) {
    change(
        "update appeal.appeal set due_on = current_date - 10 where number = ? and tenant_id ="
            + " (select id from tenancy.programme where code = ?)",
        appeal,
        programme);
  }

  private static void change(String sql, String number, String programme) {
    try (Connection database = new Insides(ServerUnderTest.get()).database();
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, number);
      statement.setString(2, programme);
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("there is no " + number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
