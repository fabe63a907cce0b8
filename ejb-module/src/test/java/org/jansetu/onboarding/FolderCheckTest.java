package org.jansetu.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jansetu.onboarding.SampleFolder.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cross-check, with a folder that breaks just it. */
@Tag("X-1")
class FolderCheckTest {

  private static final String P = "programme.yaml";
  private static final String H = "hierarchy.yaml";
  private static final String N = "network.yaml";
  private static final String S = "services.yaml";
  private static final String F = "fees.yaml";
  private static final String C = "charter.yaml";
  private static final String R = "roles.yaml";
  private static final String W = "workflows/lok-seva.yaml";
  private static final String K = "certificates.yaml";
  private static final String X = "examples/fees.yaml";

  /** A folder that breaks one check: its file, the check, and what to break. */
  record Broken(String file, String check, UnaryOperator<SampleFolder> how) {
    @Override
    public String toString() {
      return check + " in " + file;
    }
  }

  private static Broken broken(String file, String check, String what, String by) {
    return new Broken(file, check, folder -> folder.with(file, what, by));
  }

  static Stream<Broken> broken() {
    return Stream.of(
            programmes(),
            networks(),
            baskets(),
            certificates(),
            forms(),
            fees(),
            workflows(),
            laws(),
            exams(),
            punches(),
            centre(),
            notifications())
        .flatMap(s -> s);
  }

  private static Stream<Broken> workflows() {
    return Stream.of(
        broken(W, "state-known", "start: submitted", "start: sent"),
        broken(W, "state-known", "to: verification", "to: verified"),
        broken(W, "state-known", "from: [incomplete], to: with", "from: [lacking], to: with"),
        broken(W, "state-reached", "to: verification", "to: with-officer"),
        new Broken(
            W,
            "state-ends",
            f ->
                f.withEvery(W, "from: [with-officer, verification]", "from: [with-officer]")
                    .withEvery(W, ", with-officer, verification]", ", with-officer]")
                    .with(W, "incomplete, verification]", "incomplete]")),
        broken(W, "role-known", "holder: operator", "holder: patwari"),
        broken(W, "role-known", "roles: [operator, citizen]", "roles: [operator, patwari]"),
        broken(W, "end-is-end", "from: [with-officer], to", "from: [with-officer, closed], to"),
        broken(W, "one-move-an-action", "action: verify", "action: approve"),
        broken(W, "clock-action-known", "action: auto-close", "action: self-close"),
        broken(W, "reasons-known", "needsReason: rejection", "needsReason: refusal"),
        broken(W, "reason-code-once", "code: wrong-facts", "code: not-eligible"),
        broken(W, "state-code-once", "code: closed", "code: rejected"),
        broken(W, "workflow-file-name", "code: lok-seva", "code: lok-sewa"),
        broken(W, "schema", "clock: stopped", "clock: paused"),
        broken(W, "schema", "clock: ended, outcome: approved", "clock: ended"),
        broken(P, "workflow-known", "workflow: lok-seva", "workflow: lok-sewa"),
        broken(S, "workflow-known", "workflow: jsk", "workflow: jan"),
        broken(
            S,
            "workflow-of-application",
            "form: land-record,",
            "form: land-record, workflow: jsk,"));
  }

  private static Stream<Broken> laws() {
    String first = "workflow: first-appeal, role: first-appeal-officer";
    return Stream.of(
        broken(C, "court-role-known", first, "workflow: first-appeal, role: patwari"),
        broken(C, "court-role-moves", first, "workflow: first-appeal, role: operator"),
        broken(C, "court-workflow-known", first, "workflow: appeal-0, role: first-appeal-officer"),
        broken(C, "appeal-action-known", first, "workflow: lok-seva, role: department-officer"),
        broken(C, "appeal-has-time", "  firstAppealWithinDays: 30\n", ""),
        broken(C, "lump-in-order", "penaltyLumpMinPaise: 50000", "penaltyLumpMinPaise: 500001"),
        broken(C, "deemed-is-promised", "services: [SMP-05], source", "services: [SMP-15], source"),
        broken(C, "deemed-is-drawn", "services: [SMP-05], source", "services: [SMP-06], source"),
        new Broken(
            C, "rejection-reopens", f -> f.with(W, "action: reopen, label", "action: deem, label")),
        broken(C, "schema", "penaltyGoesTo: applicant", "penaltyGoesTo: clerk"));
  }

  private static Stream<Broken> exams() {
    String file = "exams.yaml";
    return Stream.of(
        broken(file, "schema", "code: CLERK", "code: clerks of the state"),
        broken(file, "exam-code-once", "code: LIBRARIAN", "code: CLERK"),
        broken(file, "exam-service-known", "service: SMP-18", "service: SMP-98"),
        broken(file, "exam-service-filed", "service: SMP-18", "service: SMP-02"),
        broken(file, "exam-service-one-window", "service: SMP-18", "service: SMP-07"),
        broken(file, "exam-body-owns-service", "body: EXAM", "body: REV"),
        broken(file, "exam-paper-known", "photo: photo", "photo: portrait"),
        broken(file, "exam-correctable-in-form", "centreChoice]", "centre]"),
        broken(file, "exam-correctable-picture", "[photo, signature]", "[photo, identity]"),
        broken(file, "exam-correctable-is-free", "centreChoice]", "category]"),
        broken(file, "exam-time", "2036-11-30T23:59:59", "2036-11-31T23:59:59"),
        broken(file, "exam-dates-in-order", "2036-12-31T23:59:59", "2036-10-31T23:59:59"),
        broken(file, "exam-windows-apart", "service: SMP-20", "service: SMP-18"));
  }

  private static Stream<Broken> punches() {
    String file = "punches.yaml";
    return Stream.of(
        broken(file, "schema", "serial: SMPHOURS0001", "serial: ../SMPHOURS"),
        broken(file, "punch-centre-known", "SMPHOURS0001, centre: SRT-0001", "X-1, centre: NO"),
        broken(file, "device-once", "SMPMINUTES01", "SMPHOURS0001"),
        broken(file, "zone-readable", "zone: \"330\"", "zone: \"3300\""),
        broken(file, "place-once", "centre: SRT-0002, latitude", "centre: SRT-0001, latitude"),
        broken(file, "place-on-earth", "26.218300", "96.218300"),
        broken(file, "buddy-days-fit", "buddyWindowDays: 30", "buddyWindowDays: 2"));
  }

  private static Stream<Broken> centre() {
    String returns = "returns.yaml";
    String rosters = "rosters.yaml";
    String training = "training.yaml";
    return Stream.of(
        broken(rosters, "schema", "graceMinutes: 15", "graceMinutes: -1"),
        broken(rosters, "roster-pin-once", "pin: \"1002\"", "pin: \"1001\""),
        broken(rosters, "roster-code-once", "code: mechanic", "code: patwari"),
        broken(rosters, "roster-designation-known", "designation: mechanic", "designation: smith"),
        broken(rosters, "roster-department-known", "department: WATER", "department: FIRE"),
        broken(rosters, "roster-kiosk-known", "centre: SRT-0002", "centre: SRT-9999"),
        broken(rosters, "roster-window", "until: \"16:00\"", "until: \"13:00\""),
        broken(rosters, "roster-day-worked", "[TUESDAY, THURSDAY]", "[TUESDAY, SUNDAY]"),
        broken(rosters, "roster-two-places", "[TUESDAY, THURSDAY]", "[TUESDAY, MONDAY]"),
        broken(rosters, "roster-score-whole", "attendance: 60", "attendance: 50"),
        broken(R, "demo-place-known", "place: \"1001\"", "place: \"7777\""),
        broken(returns, "schema", "period: weekly", "period: yearly"),
        broken(returns, "return-code-once", "code: PENSIONS", "code: TAPS"),
        broken(returns, "return-department-known", "department: WATER", "department: MOON"),
        broken(returns, "return-days", "dueDays: 2", "until: 2020-01-01\n    dueDays: 2"),
        broken(returns, "form-required-known", "[working, broken]", "[working, stolen]"),
        broken(returns, "form-condition-known", "inputs.working + 500", "inputs.spent + 500"),
        broken(training, "schema", "attemptsPerDay: 3", "attemptsPerDay: 0"),
        broken(training, "training-code-once", "code: CENTRE", "code: COUNTER"),
        broken(training, "training-right-known", "right: at-once", "right: never"),
        broken(training, "training-asks", "asks: 4", "asks: 40"),
        broken(training, "training-needed", "needed: true", "needed: false"));
  }

  private static Stream<Broken> notifications() {
    String file = "notifications.yaml";
    return Stream.of(
        broken(file, "schema", "header: NADISV", "header: Nadi"),
        broken(file, "placeholder-known", "{number} for {service} is filed", "{number} {office}"),
        broken(file, "template-known", "code: otp", "code: lottery-won"),
        new Broken(
            file,
            "template-every-language",
            folder -> folder.with(file, "      hi: \"आपका कोड", "      en2: \"आपका कोड")));
  }

  @Test
  void folderWithoutMessagesTellsNobodyAnything() {
    assertEquals(List.of(), sample().without("notifications.yaml").findings());
  }

  private static Stream<Broken> programmes() {
    return Stream.of(
        broken(
            P, "reference-exists", "holidays: {dates: [", "holidays: {reference: IN-XX, dates: ["),
        broken(P, "office-hours-in-order", "until: \"17:30\"", "until: \"16:00\""),
        broken(P, "top-up-limits-in-order", "topUpMinPaise: 10000", "topUpMinPaise: 90000000"),
        broken(P, "illustrative-key-known", "illustrative: [name", "illustrative: [nickname"),
        broken(P, "holiday-once", "date: 2024-08-15", "date: 2024-01-26"),
        broken(P, "schema", "prefix: SMP", "prefix: smp"),
        broken(P, "key-once", "code: sample", "code: sample\ncode: sample"),
        broken(
            P,
            "contract-dates-in-order",
            "kind: own,",
            "kind: own, from: 2020-02-01, until: 2020-01-01,"),
        broken(H, "reference-exists", "kinds:", "reference: IN-XX\nkinds:"),
        broken(H, "within-known", "kinds:", "within: ND-D9\nkinds:"),
        broken(H, "area-code-once", "code: ND-T2", "code: ND-T1"),
        broken(H, "area-kind-known", "code: ND-P2, kind: panchayat", "code: ND-P2, kind: hamlet"),
        broken(H, "area-parent-known", "parent: ND-B4", "parent: ND-B9"),
        broken(H, "area-parent-kind", "parent: ND-B4", "parent: ND-D3"),
        broken(H, "kind-parent-known", "parent: block}", "parent: blok}"),
        broken(H, "kind-code-once", "code: panchayat, name", "code: block, name"),
        broken(
            H,
            "one-root",
            "code: ND-V1, kind: division, name: {en: Uttar Division, hi: उत्तर संभाग}, parent: ND,",
            "code: ND-V1, kind: state, name: {en: Uttar}, parent: null,"),
        broken("texts/hi.yaml", "texts-same-keys", "poster.title:", "poster.titel:"),
        broken(R, "demo-place-known", "place: SRT-0001", "place: SRT-9999"),
        broken(R, "demo-place-known", "place: SOC-1", "place: AKASH"),
        broken(R, "demo-place-known", "place: sample", "place: another"),
        broken(R, "demo-place-known", "place: ND}", "place: ND-D1}"),
        broken(R, "demo-place-known", "place: REV@ND-D2", "place: REV@ND-D9"),
        broken(R, "demo-place-known", "place: REV@ND-D2", "place: RAV@ND-D2"),
        broken(R, "demo-role-known", "role: auditor", "role: inspector"),
        broken(R, "demo-user-once", "username: operator2", "username: operator"),
        broken(R, "role-known", "code: cashier", "code: platform"),
        broken(R, "role-code-once", "code: cashier", "code: operator"));
  }

  private static Stream<Broken> networks() {
    return Stream.of(
        broken(N, "kiosk-area-known", "area: ND-P1", "area: ND-P9"),
        broken(N, "kiosk-provider-known", "provider: DHARA", "provider: DHAARA"),
        broken(N, "kiosk-code-once", "code: SRT-0002", "code: SRT-0001"),
        broken(N, "society-area-known", "district: ND-D2", "district: ND-D9"),
        broken(N, "society-code-once", "code: SOC-2", "code: SOC-1"),
        broken(N, "one-society-a-district", "district: ND-D2", "district: ND-D1"),
        broken(N, "provider-code-once", "code: DHARA", "code: AKASH"),
        broken(N, "demo-kiosk-known", "operatorKiosk: SRT-0001", "operatorKiosk: SRT-9999"),
        broken(N, "demo-kiosk-active", "operatorKiosk: SRT-0001", "operatorKiosk: SRT-0004"),
        broken(N, "demo-kiosks-differ", "operator2Kiosk: KNR-0001", "operator2Kiosk: SRT-0001"));
  }

  private static Stream<Broken> baskets() {
    return Stream.of(
        broken(S, "service-code-once", "code: SMP-02", "code: SMP-01"),
        broken(S, "category-code-once", "code: welfare, name", "code: travel, name"),
        broken(S, "department-code-once", "code: TELCO, name", "code: BUS, name"),
        broken(S, "service-department-known", "department: REV", "department: REVENUE"),
        broken(S, "service-category-known", "category: land-records", "category: land"),
        broken(S, "service-form-known", "form: certificate", "form: certificat"),
        broken(S, "service-district-known", "districts: [ND-D1", "districts: [ND-D9"),
        broken(C, "charter-service-known", "[SMP-05], stip", "[SMP-99], stip"),
        broken(C, "charter-service-once", "[SMP-05], stip", "[SMP-01], stip"));
  }

  private static Stream<Broken> certificates() {
    return Stream.of(
        broken(K, "certificate-code-once", "code: income", "code: residence"),
        broken(K, "certificate-service-known", "[SMP-01]", "[SMP-99]"),
        broken(K, "certificate-service-once", "[SMP-11]", "[SMP-01]"),
        broken(K, "certificate-place-known", "{fatherName}", "{motherName}"),
        broken(K, "certificate-place-known", "[, born on {dateOfBirth}]", "[, {birth}]"),
        broken(K, "certificate-place-known", "{category}", "{caste}"),
        broken(K, "certificate-place-optional", "[, born on {dateOfBirth}]", "{dateOfBirth}"),
        broken(K, "certificate-wording", "{dateOfBirth}]", "{dateOfBirth}"),
        broken(K, "schema", "stationery: numbered", "stationery: gold"));
  }

  private static Stream<Broken> forms() {
    return Stream.of(
        broken(
            S,
            "form-required-known",
            "required: [applicantName, fatherName",
            "required: [applicantName, motherName"),
        broken(S, "form-pattern", "pattern: \"^[6-9][0-9]{9}$\"", "pattern: \"^[6-9\""),
        broken(
            S,
            "form-limits-in-order",
            "minLength: 2, maxLength: 100",
            "minLength: 200, maxLength: 100"),
        broken(S, "form-label-known", "x-enum-labels: {general:", "x-enum-labels: {universal:"),
        broken(
            S,
            "condition-compiles",
            "x-visible-when: inputs.cookingGas",
            "x-visible-when: inputs.cookingGas &&"),
        broken(
            S,
            "form-condition-known",
            "x-visible-when: inputs.cookingGas",
            "x-visible-when: inputs.stove"),
        broken(S, "document-limits-in-order", "minWidth: 160", "minWidth: 1600"),
        broken(S, "waiver-register-known", "register: electoral-roll", "register: roll"),
        broken(S, "waiver-by-register", "register: electoral-roll", "register: land-records"),
        broken(S, "waiver-key-in-form", "keyInput: voterCard", "keyInput: copies"),
        broken(S, "normal-form", "Revenue Department", "Re\u0301venue Department"));
  }

  private static Stream<Broken> fees() {
    return Stream.of(
        broken(F, "tariff-service-known", "services: [SMP-14]", "services: [SMP-14, SMP-99]"),
        broken(F, "one-tariff-a-rank", "services: [SMP-14]", "services: [SMP-14, SMP-15]"),
        broken(
            F, "tariff-category-known", "categories: [examination]", "categories: [examinations]"),
        new Broken(
            F,
            "tariff-for-every-service",
            f ->
                f.with(F, "applies: {all: true}", "applies: {categories: [travel]}")
                    .with(F, "services: [SMP-14]", "services: [SMP-13]")),
        broken(F, "tariff-input-in-form", "input: seats", "input: pages"),
        broken(X, "golden-case", "totalPaise: 2000", "totalPaise: 2001"),
        broken(X, "golden-case", "amountPaise: 339", "amountPaise: 340"),
        broken(X, "golden-case", "payee: portal", "payee: gst"),
        broken(X, "golden-case", "refusal: no-tariff", "refusal: payee-unknown"),
        broken(X, "golden-service-known", "service: SMP-01", "service: SMP-99"),
        broken(X, "golden-kiosk-known", "kiosk: SRT-0001", "kiosk: SRT-9999"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void eachBreakIsFound(Broken broken) {
    List<Finding> findings = broken.how().apply(sample()).findings();
    assertTrue(
        findings.stream()
            .anyMatch(f -> f.file().equals(broken.file()) && f.check().equals(broken.check())),
        () -> broken + " is not among " + findings);
    assertTrue(
        findings.stream().allMatch(f -> !f.why().isBlank() && !f.file().isBlank()),
        "every finding says file and why");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "mponline", "emitra", "jsk", "samadhan"})
  void shippedProgrammesAreRight(String code) {
    FolderReport report =
        new FolderCheck(SampleFolder.library()).report(SampleFolder.programme(code).folder());
    assertEquals(List.of(), report.findings());
    assertEquals(code, report.code());
    assertTrue(report.services() > 0 && report.tariffs() > 0 && report.kiosks() > 0);
  }

  @Test
  void allFindingsComeAtOnce() {
    List<Finding> findings =
        sample()
            .with(N, "area: ND-P1", "area: ND-P9")
            .with(C, "services: [SMP-05], stip", "services: [SMP-99], stip")
            .with(X, "totalPaise: 2000", "totalPaise: 2001")
            .without("texts/hi.yaml")
            .findings();
    List<String> checks = findings.stream().map(Finding::check).toList();
    assertTrue(
        checks.containsAll(
            List.of("kiosk-area-known", "charter-service-known", "golden-case", "file-there")),
        checks::toString);
  }

  @Test
  void findingSaysFileKeyCheckAndWhy() {
    Finding finding = sample().with(N, "area: ND-P1", "area: ND-P9").findings().get(0);
    assertEquals(
        new Finding(N, "/kiosks/1/area", "kiosk-area-known", "there is no area ND-P9"), finding);
    assertEquals(
        "network.yaml /kiosks/1/area: there is no area ND-P9 [kiosk-area-known]",
        finding.toString());
  }

  @Test
  void areaInItselfIsFoundAndEnds() {
    List<Finding> findings = sample().withEvery(H, "parent: ND-V1", "parent: ND-D1").findings();
    assertTrue(findings.stream().anyMatch(f -> f.check().equals("area-no-cycle")));
  }

  @Test
  void strangeFilesAndUnreadableOnesAreFindings() {
    List<String> checks =
        sample()
            .file("notes.txt", "hello")
            .file(R, new byte[] {(byte) 0xff, (byte) 0xfe, 0})
            .file(C, "law: [unclosed")
            .file("texts/en.yaml", "")
            .findings()
            .stream()
            .map(Finding::check)
            .toList();
    assertTrue(checks.containsAll(List.of("file-known", "utf-8", "yaml")), checks::toString);
  }

  @Test
  void emptyFolderIsAnsweredAndNotBroken() {
    FolderReport report =
        new FolderCheck(SampleFolder.library())
            .report(ProgrammeFolder.of(java.util.Map.of("README.md", "x".getBytes(UTF_8))));
    assertEquals(
        10, report.findings().stream().filter(f -> f.check().equals("file-there")).count());
  }
}
