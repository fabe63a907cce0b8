package org.jansetu.otp;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Once an hour forgets mobiles that have been quiet for a day. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class CodeKeeper {

  private static final Logger LOG = Logger.getLogger(CodeKeeper.class.getName());

  @Inject private CodeDesk desk;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  @Schedule(hour = "*", minute = "23", persistent = false)
  void forget() {
    try {
      for (ProgrammeSummary programme : programmes.list()) {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        desk.forgetQuiet();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old codes stay for another hour.", e);
    }
  }
}
