package org.jansetu.web.society;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.tenancy.Programmes;
import org.jansetu.training.TrainingCertificate;
import org.jansetu.training.Trainings;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Who has passed which course, the first certificate to end first. */
@Named("trained")
@RequestScoped
public class TrainingView {

  /** A certificate that ends so soon wants a look. */
  private static final int SOON_DAYS = 60;

  @Inject private Trainings trainings;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private List<Row> rows;

  /**
   * A certificate.
   *
   * @param number its number
   * @param holder who passed
   * @param kiosk where
   * @param course what
   * @param passed when, with how many percent
   * @param until how long it holds
   * @param style how that looks
   */
  public record Row(
      String number,
      String holder,
      String kiosk,
      String course,
      String passed,
      String until,
      String style) {}

  /** The certificates. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = trainings.certificates().stream().map(this::row).toList();
    }
    return rows;
  }

  private Row row(TrainingCertificate one) {
    LocalDate soon = LocalDate.now(programmes.current().zone()).plusDays(SOON_DAYS);
    String style =
        one.isValid() ? one.validUntil().isBefore(soon) ? "chip warn" : "chip good" : "chip bad";
    return new Row(
        one.number(),
        one.fullName() + " (" + one.username() + ")",
        one.kiosk(),
        page.in(one.name()),
        Days.of(one.passedOn(), page.locale()) + " · " + one.percent() + " %",
        Days.of(one.validUntil(), page.locale()),
        style);
  }
}
