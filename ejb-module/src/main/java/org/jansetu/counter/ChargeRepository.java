package org.jansetu.counter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jansetu.shared.Refusal;

/**
 * The one writing call of the counter. It is one statement that commits itself, so a charge costs
 * one round trip; the function binds itself to the programme that it is told.
 */
@Dependent
class ChargeRepository {

  private static final Logger LOG = Logger.getLogger(ChargeRepository.class.getName());

  @Resource(lookup = "jdbc/jansetu")
  private DataSource database;

  ChargeOutcome[] charge(List<ChargeOrder> orders) {
    try (Connection connection = database.getConnection()) {
      return new ChargeCall(orders).run(connection);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static Failed failed(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.equals("23505") && String.valueOf(e.getMessage()).contains("transaction_subject")) {
      return new Failed("already-paid", true, e);
    }
    LOG.log(Level.WARNING, "The database did not take a charge.", e);
    // Integrity, serialisation and data faults undo the statement; a lost connection leaves open
    // whether it was done, and only the same key can find out.
    boolean isUndone = state.startsWith("22") || state.startsWith("23") || state.startsWith("40");
    return new Failed("try-again", isUndone, e);
  }

  /** The call failed as a whole. */
  static final class Failed extends Refusal {

    private static final long serialVersionUID = 1L;

    private final boolean undone;

    private Failed(String code, boolean undone, SQLException cause) {
      super(code);
      this.undone = undone;
      initCause(cause);
    }

    boolean isUndone() {
      return undone;
    }
  }
}
