package org.jansetu.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.counter.Transactions;
import org.jansetu.hierarchy.Areas;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.Refusal;
import org.jansetu.testing.InContainer;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Front doors and the entity manager, called for one programme with what belongs to another. */
@Tag("X-2")
class TenantEscapeInContainerIT extends InContainer {

  private static final String KIOSK = "SRT-0001";
  private static final String OTHER = "jsk";

  @Inject private Kiosks kiosks;
  @Inject private Areas areas;
  @Inject private Catalogue catalogue;
  @Inject private Wallets wallets;
  @Inject private Transactions transactions;
  @Inject private UserTransaction transaction;

  @Resource(lookup = "jdbc/jansetu")
  private DataSource connections;

  @PersistenceContext private EntityManager entities;

  @AfterEach
  void endTransaction() throws Exception {
    if (transaction != null
        && transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  /** Looked up by the right programme first, so that whatever is remembered could be given away. */
  @Test
  void entityOfAnotherProgrammeIsNotFoundById() throws Exception {
    asPlatform(SAMPLE);
    long id = kiosks.place(KIOSK).id();
    assertNotNull(found(id), "it is there for its own programme");
    asPlatform(OTHER);
    assertNull(found(id));
    asPlatform(SAMPLE);
    assertNotNull(found(id));
  }

  private Object found(long id) throws Exception {
    transaction.begin();
    kiosks.list(new org.jansetu.network.KioskQuery(null, null, null, 1, null));
    Class<?> kiosk =
        entities.getMetamodel().getEntities().stream()
            .filter(entity -> entity.getName().equals("Kiosk"))
            .map(EntityType::getJavaType)
            .findFirst()
            .orElseThrow();
    Object row = entities.find(kiosk, id);
    transaction.rollback();
    return row;
  }

  @Test
  void frontDoorKnowsNoCodeOfAnotherProgramme() {
    as(OTHER, new Posting(Role.STATE_ADMIN, "any"));
    assertThrows(NotFound.class, () -> kiosks.get(KIOSK));
    assertThrows(NotFound.class, () -> kiosks.place(KIOSK));
    assertThrows(NotFound.class, () -> wallets.balance(KIOSK));
    assertThrows(NotFound.class, () -> catalogue.get("SMP-01"));
    assertThrows(NotFound.class, () -> kiosks.suspend(KIOSK, "an attempt"));
    assertTrue(areas.find("ND-D1").isEmpty());
    assertTrue(areas.path("ND-D1").isEmpty());
  }

  /** What one programme has in memory is not what another one reads. */
  @Test
  void memoryOfOneProgrammeServesNoOther() {
    asPlatform(SAMPLE);
    assertEquals(KIOSK, kiosks.place(KIOSK).code());
    assertEquals("SMP-01", catalogue.get("SMP-01").code());
    asPlatform(OTHER);
    assertThrows(NotFound.class, () -> kiosks.place(KIOSK));
    assertThrows(NotFound.class, () -> catalogue.get("SMP-01"));
  }

  @Test
  void oneTransactionServesOneProgramme() throws Exception {
    asPlatform(SAMPLE);
    transaction.begin();
    kiosks.place(KIOSK);
    wallets.balance(KIOSK);
    asPlatform(OTHER);
    Exception refused = assertThrows(Exception.class, () -> transactions.get(1));
    assertTrue(whole(refused).contains("cannot serve two programmes"), () -> whole(refused));
  }

  private static String whole(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(cause).append('\n');
    }
    return text.toString();
  }

  @Test
  void callerOfNoProgrammeIsAnErrorAndNotEmptiness() {
    asPlatform();
    assertThrows(RuntimeException.class, () -> transactions.get(1));
    callers.set(null);
    assertThrows(UnknownProgramme.class, () -> transactions.get(1));
    assertThrows(UnknownProgramme.class, () -> kiosks.place(KIOSK));
  }

  @Test
  void connectionCarriesNoProgrammeAfterRefusal() throws Exception {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    for (Object result : atOnce(16, () -> kiosks.get("NO-SUCH-KIOSK"))) {
      assertTrue(result instanceof Refusal, String.valueOf(result));
    }
    assertEquals(List.of(), bindingsLeft());
  }

  @Test
  void connectionCarriesNoProgrammeAfterDefect() throws Exception {
    asPlatform(SAMPLE);
    transaction.begin();
    wallets.balance(KIOSK);
    assertThrows(
        RuntimeException.class, () -> entities.createNativeQuery("select 1/0").getSingleResult());
    transaction.rollback();
    assertEquals(List.of(), bindingsLeft());
  }

  /** What each connection of the pool is still bound to, all borrowed at once. */
  private List<String> bindingsLeft() throws SQLException {
    List<Connection> borrowed = new ArrayList<>();
    List<String> left = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        Connection connection = connections.getConnection();
        borrowed.add(connection);
        try (Statement statement = connection.createStatement();
            ResultSet row =
                statement.executeQuery(
                    "select coalesce(current_setting('app.tenant', true), '')")) {
          row.next();
          if (!row.getString(1).isEmpty()) {
            left.add(row.getString(1));
          }
        }
      }
    } finally {
      for (Connection connection : borrowed) {
        connection.close();
      }
    }
    return left;
  }
}
