package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jansetu.access.Users;
import org.jansetu.paper.Figures;
import org.jansetu.paper.Printout;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Orders as papers; made anew from their rows each time. */
@Dependent
@TenantBound
@Transactional
class AppealPapers {

  private static final String RECOVERY = "RO-";

  @Inject private AppealRepository appeals;
  @Inject private CaseFactsRepository cases;
  @Inject private PenaltyDesk penalties;
  @Inject private AppealSight sight;
  @Inject private Programmes programmes;
  @Inject private Users users;

  /** The order of that number. Refuses with not-found one that the caller may not see. */
  Printout order(String number) {
    return String.valueOf(number).startsWith(RECOVERY) ? recovery(number) : decision(number);
  }

  private Printout decision(String number) {
    AppealRow row = appeals.find(number).orElseThrow(NotFound::new);
    AppealCard card = sight.card(row, sight.roles(row));
    if (row.isOpen()) {
      throw new NotFound();
    }
    String remark = card.history().get(card.history().size() - 1).remark();
    return new OrderPaper(
            Labels.text("title." + row.level().code()),
            row.number(),
            programmes.current().name(),
            sight.law(row.version()).act(),
            List.of(
                line("application", row.application()),
                line("service", OrderPaper.both(card.about().serviceName())),
                line("department", department(row.subject().department())),
                line("applicant", row.subject().applicantName()),
                line("filed", day(row.filedOn())),
                line("grounds", row.grounds()),
                line("decided", day(row.decidedOn())),
                line("by", name(row.decidedBy())),
                line("complyBy", day(row.complyBy())),
                line("reason", remark)),
            decided(card.state().name()))
        .print();
  }

  private static LocalText decided(LocalText decision) {
    return new LocalText(
        Labels.text("text.decision", decision.en()).en(),
        decision.hi() == null ? null : Labels.text("text.decision", decision.hi()).hi());
  }

  private Printout recovery(String number) {
    AppealRow appeal = penalties.appeal(number);
    PenaltyRow row = penalties.row(number);
    LocalText officer = Labels.text("against." + row.against());
    String key = row.setAsideOn() == null ? "text." + row.goesTo() : "text.set-aside";
    LocalText text =
        new LocalText(Labels.text(key, officer.en()).en(), Labels.text(key, officer.hi()).hi());
    return new OrderPaper(
            Labels.text("title.recovery"),
            row.number(),
            programmes.current().name(),
            sight.law(appeal.version()).act(),
            List.of(
                line("appeal", appeal.number()),
                line("application", appeal.application()),
                line("department", department(row.department())),
                line("applicant", appeal.subject().applicantName()),
                line("ordered", day(row.orderedOn())),
                line("by", name(row.orderedBy())),
                line(
                    "late",
                    row.kind().equals(Law.PER_DAY) ? Integer.toString(row.lateDays()) : null),
                line("amount", Figures.rupees(row.amount())),
                line("words", Figures.words(row.amount(), Locale.ENGLISH)),
                line("recovered", day(row.recoveredOn()))),
            text)
        .print();
  }

  /** The order by which the law granted a case that the caller sees. */
  Printout deemed(String application) {
    CaseFactsRepository.Deemed order = cases.findDeemed(application).orElseThrow(NotFound::new);
    CaseFacts facts = cases.find(application).orElseThrow(NotFound::new);
    return new OrderPaper(
            Labels.text("title.deemed"),
            order.number(),
            programmes.current().name(),
            sight.law().act(),
            List.of(
                line("application", application),
                line("service", OrderPaper.both(sight.service(facts.service()))),
                line("department", department(facts.department())),
                line("applicant", facts.applicantName()),
                line("due", day(order.dueOn())),
                line("decided", day(order.deemedOn()))),
            Labels.text("text.deemed"))
        .print();
  }

  private String name(String username) {
    return username == null ? null : users.nameOnPaper(username);
  }

  private String department(String code) {
    return OrderPaper.both(sight.department(code));
  }

  private static OrderPaper.Line line(String label, String value) {
    return new OrderPaper.Line(label, value);
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
