package org.jansetu.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.contact.CallNews;
import org.jansetu.contact.Telephone;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Hears news as if they came by a request. A session bean, because they come in a thread of the
 * line, which the container does not know.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeDesk {

  private static final Logger LOG = Logger.getLogger(ExchangeDesk.class.getName());

  @Inject private Telephone telephone;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /**
   * Tells the centre of that programme. What the centre refuses, such as an answer at a telephone
   * where nobody sits, is nobody's news.
   */
  public void hear(String programme, CallNews news) {
    Optional<ProgrammeSummary> found = programmes.find(programme);
    if (found.isEmpty()) {
      LOG.log(Level.WARNING, "The exchange calls the unknown programme {0}.", programme);
      return;
    }
    callers.set(Caller.platform(found.get().tenant(), found.get().code()));
    try {
      telephone.hear(news);
    } catch (Refusal refused) {
      LOG.log(Level.FINE, "{0} was refused: {1}.", new Object[] {news, refused.code()});
    }
  }
}
