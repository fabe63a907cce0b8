package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jansetu.tenancy.Jurisdiction;

/** Intakes, the making of cases of charges, and what the clock finds. */
@Dependent
class FilingRepository {

  /**
   * Makes the cases of many charges, each with its first event, in one statement. A charge that has
   * its case already, was cancelled, or is for a service without cases is passed by.
   */
  private static final String MAKE =
      """
      with rule as materialized (
        select * from jsonb_to_recordset(cast(? as jsonb)) as r(service text, version integer,
          department text, workflow text, days integer, state text, clock text, holder text,
          lack_state text, lack_clock text, lack_holder text)),
      day as materialized (
        select * from jsonb_to_recordset(cast(? as jsonb)) as d(day date, late date,
          cut_off time)),
      charged as (
        select t.*, b.operator_id, b.citizen_name, b.citizen_mobile, k.code as kiosk_code,
            k.area_id, k.type = 'portal' as from_home,
            r.department, r.workflow, i.applicant, i.documents, i.waived,
            coalesce(i.language, cast(? as text)) as language,
            case when i.lacks then r.lack_state else r.state end as state,
            case when i.lacks then r.lack_clock else r.clock end as clock,
            case when i.lacks then r.lack_holder else r.holder end as holder,
            case when t.promised_on is not null then r.days end as days,
            case when cast(t.at at time zone cast(? as text) as time) > d.cut_off
              then d.late else d.day end as counts_from
          from counter.transaction t
          join counter.basket b on b.id = t.basket_id
          join network.kiosk k on k.id = t.kiosk_id
          join rule r on r.service = t.service_code and r.version = t.programme_version
          join day d on d.day = t.charged_on
          left join application.intake i
            on i.kiosk_id = b.kiosk_id and i.idempotency_key = b.idempotency_key
          where t.id = any (cast(? as bigint[])) and t.status = 'completed'),
      made as (
        insert into application.service_application as a (number, transaction_id, service_code,
            department_code, workflow, programme_version, state, clock, holder_role, channel,
            kiosk_code, applicant, applicant_name, mobile, inputs, documents, language, filed_at,
            filed_on, promised_on, days, running_since, stopped_since, due_on, waived, held_since,
            area_id)
          select 'A-' || c.receipt_number, c.id, c.service_code, c.department, c.workflow,
              c.programme_version, c.state, c.clock, c.holder,
              case when c.from_home then 'citizen' else 'kiosk' end, c.kiosk_code,
              coalesce(c.applicant, '{}'), c.citizen_name, c.citizen_mobile, c.inputs,
              coalesce(c.documents, '[]'), c.language, c.at, c.charged_on,
              case when c.days is not null then c.promised_on end, c.days, c.counts_from,
              case when c.clock = 'stopped' then c.counts_from end,
              case when c.days is not null then c.promised_on end, coalesce(c.waived, '{}'),
              c.counts_from, c.area_id
            from charged c
          on conflict do nothing
          returning a.id, a.transaction_id, a.number, a.service_code, a.applicant_name, a.mobile,
            a.promised_on, a.language, a.state, a.documents, a.filed_at, a.waived),
      logged as (
        insert into application.event (application_id, at, actor_id, actor, role, action, to_state,
            documents, due_on)
          select m.id, m.filed_at, c.operator_id, coalesce(u.username, ''),
              case when c.from_home then 'citizen' else 'operator' end, 'file', m.state,
              m.documents, m.promised_on
            from made m
            join charged c on c.id = m.transaction_id
            left join access.app_user u on u.id = c.operator_id)
      select m.number, m.service_code, m.applicant_name, m.mobile, m.promised_on, m.language,
          m.documents <> '[]', m.waived <> '{}'
        from made m
      """;

  @PersistenceContext private EntityManager entities;

  /** Keeps what was handed in, unless something was kept under the key before. */
  boolean keep(Intake intake) {
    return entities
            .createNativeQuery(
                "insert into application.intake (kiosk_id, operator_id, idempotency_key,"
                    + " body_sha256, expected_total_paise, applicant, documents, lacks,"
                    + " consent_method, consent_reference, language, waived) values (?, ?, ?, ?,"
                    + " ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?,"
                    + " string_to_array(cast(? as text), ' '))"
                    + " on conflict (tenant_id, kiosk_id, idempotency_key) do nothing")
            .setParameter(1, intake.kioskId())
            .setParameter(2, intake.operator())
            .setParameter(3, intake.key())
            .setParameter(4, intake.sha256())
            .setParameter(5, intake.expectedTotalPaise())
            .setParameter(6, CaseRow.write(intake.applicant()))
            .setParameter(7, CaseRow.write(intake.documents()))
            .setParameter(8, intake.lacks())
            .setParameter(9, intake.consent().method())
            .setParameter(10, intake.consent().reference())
            .setParameter(11, intake.language())
            .setParameter(12, String.join(" ", intake.waived()))
            .executeUpdate()
        == 1;
  }

  /** What is kept before a charge. */
  record Intake(
      long kioskId,
      long operator,
      String key,
      String sha256,
      long expectedTotalPaise,
      Applicant applicant,
      List<GivenDocument> documents,
      List<String> waived,
      boolean lacks,
      FilingRequest.Consent consent,
      String language) {}

  /** The fingerprint that was kept under this key, and the total that was expected. */
  Optional<Object[]> find(long kiosk, String key) {
    List<?> found =
        entities
            .createNativeQuery(
                "select body_sha256, expected_total_paise from application.intake"
                    + " where kiosk_id = ? and idempotency_key = ?")
            .setParameter(1, kiosk)
            .setParameter(2, key)
            .getResultList();
    return found.stream().map(Object[].class::cast).findFirst();
  }

  /** Forgets an intake for which nothing was charged. */
  void forget(long kiosk, String key) {
    entities
        .createNativeQuery(
            "delete from application.intake i where i.kiosk_id = ? and i.idempotency_key = ?"
                + " and not exists (select 1 from counter.basket b where b.kiosk_id = i.kiosk_id"
                + " and b.idempotency_key = i.idempotency_key)")
        .setParameter(1, kiosk)
        .setParameter(2, key)
        .executeUpdate();
  }

  /** Those of these charges that have no case: version, day, service, charge. */
  List<Object[]> underlying(List<Long> transactions) {
    List<Object[]> found = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select t.programme_version, t.charged_on, t.service_code, t.id"
                    + " from counter.transaction t"
                    + " where t.id = any (cast(? as bigint[])) and t.status = 'completed'"
                    + " and not exists (select 1 from application.service_application a"
                    + " where a.transaction_id = t.id)")
            .setParameter(1, array(transactions))
            .getResultList()) {
      found.add((Object[]) row);
    }
    return found;
  }

  /**
   * What the making of cases needs beside the charges.
   *
   * @param rules one row for each service and version, as JSON
   * @param days one row for each day: itself, the next day worked, the hour that ends it
   * @param language of applicants that have named none
   * @param zone the programme's time zone
   */
  record Making(String rules, String days, String language, String zone) {}

  /**
   * A case that was made.
   *
   * @param filed what is told of it
   * @param hasPapers whether something was handed in with it
   * @param isSpared whether a register spared it a paper
   */
  record Made(ApplicationFiled filed, boolean hasPapers, boolean isSpared) {}

  /** The cases that were made. */
  List<Made> make(List<Long> transactions, Making making) {
    List<Made> made = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(MAKE)
            .setParameter(1, making.rules())
            .setParameter(2, making.days())
            .setParameter(3, making.language())
            .setParameter(4, making.zone())
            .setParameter(5, array(transactions))
            .getResultList()) {
      Object[] c = (Object[]) row;
      ApplicationFiled filed =
          new ApplicationFiled(
              (String) c[0],
              (String) c[1],
              (String) c[2],
              (String) c[3],
              CaseRow.day(c[4]),
              (String) c[5]);
      made.add(new Made(filed, (Boolean) c[6], (Boolean) c[7]));
    }
    return made;
  }

  /** The charge of a receipt. */
  Optional<Long> charge(String receiptNumber) {
    List<?> found =
        entities
            .createNativeQuery("select t.id from counter.transaction t where t.receipt_number = ?")
            .setParameter(1, receiptNumber)
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  /** Charges since that day, after that id, for one of these services, that have no case. */
  List<Long> lost(LocalDate since, long after, Iterable<String> services) {
    List<?> found =
        entities
            .createNativeQuery(
                "select t.id from counter.transaction t where t.charged_on >= cast(? as date)"
                    + " and t.id > ? and t.status = 'completed'"
                    + " and t.service_code = any (string_to_array(?, ' '))"
                    + " and not exists (select 1 from application.service_application a"
                    + " where a.transaction_id = t.id) order by t.id limit 500")
            .setParameter(1, since.toString())
            .setParameter(2, after)
            .setParameter(3, String.join(" ", services))
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Records up to 1,000 promises that had to be kept before today; of each its news. */
  List<PromiseBroken> breakPromises(LocalDate today) {
    List<PromiseBroken> broken = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "with late as (select id from application.service_application"
                    + " where clock = 'running' and broken_on is null and due_on < cast(? as date)"
                    + " order by due_on limit 1000 for update skip locked),"
                    + " broken as (update application.service_application a"
                    + " set broken_on = cast(? as date) from late where a.id = late.id"
                    + " returning a.id, a.number, a.service_code, a.department_code,"
                    + " a.promised_on, a.state, a.due_on, a.area_id),"
                    + " logged as (insert into application.event (application_id, actor_id, actor,"
                    + " role, action, from_state, to_state, due_on) select id, 0, 'platform',"
                    + " 'platform', 'promise-broken', state, state, due_on from broken)"
                    + " select b.number, b.service_code, b.department_code, h.path, b.promised_on"
                    + " from broken b join hierarchy.area h on h.id = b.area_id")
            .setParameter(1, today.toString())
            .setParameter(2, today.toString())
            .getResultList()) {
      Object[] c = (Object[]) row;
      broken.add(
          new PromiseBroken(
              (String) c[0],
              (String) c[1],
              new Jurisdiction((String) c[2], (String) c[3]),
              CaseRow.day(c[4])));
    }
    return broken;
  }

  /** Shows up to 1,000 cases to the superior that no officer has taken up since that day. */
  int escalate(LocalDate today, LocalDate since, String superior) {
    return entities
        .createNativeQuery(
            "with idle as (select id from application.service_application"
                + " where held_since <= cast(? as date) and clock = 'running'"
                + " and holder_user is null and escalated_on is null and outcome is null"
                + " and holder_role like '%officer' and holder_role <> ?"
                + " order by held_since limit 1000 for update skip locked),"
                + " shown as (update application.service_application a"
                + " set escalated_on = cast(? as date) from idle where a.id = idle.id"
                + " returning a.id, a.state, a.due_on)"
                + " insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, remark, due_on) select id, 0, 'platform', 'platform',"
                + " 'escalate', state, state, cast(? as text), due_on from shown")
        .setParameter(1, since.toString())
        .setParameter(2, superior)
        .setParameter(3, today.toString())
        .setParameter(4, superior)
        .executeUpdate();
  }

  /** Up to 500 cases, after that number, whose clock stands since that day or longer. */
  List<String> standing(LocalDate since, String after) {
    return numbers(
        "select number from application.service_application where clock = 'stopped'"
            + " and stopped_since <= cast(? as date) and number > ? order by number limit 500",
        since,
        after);
  }

  /** Up to 500 open cases, after that number, of charges since that day that were cancelled. */
  List<String> cancelled(LocalDate since, String after) {
    return numbers(
        "select a.number from counter.transaction t join application.service_application a"
            + " on a.transaction_id = t.id where t.charged_on >= cast(? as date)"
            + " and t.status = 'reversed' and a.outcome is null and a.number > ?"
            + " order by a.number limit 500",
        since,
        after);
  }

  private List<String> numbers(String sql, LocalDate since, String after) {
    List<?> found =
        entities
            .createNativeQuery(sql)
            .setParameter(1, since.toString())
            .setParameter(2, after)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  static String array(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** What evidence is kept under before there is a case. */
  static String subject(long kiosk, String key) {
    return "intake/" + kiosk + "/" + key;
  }

  /** Of those of these cases that registers spared a paper: their number and their request. */
  List<Object[]> spared(List<String> numbers) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.number, 'intake/' || b.kiosk_id || '/' || b.idempotency_key"
                    + " from application.service_application a"
                    + " join counter.transaction t on t.id = a.transaction_id"
                    + " join counter.basket b on b.id = t.basket_id"
                    + " where a.number = any (cast(? as text[])) and a.waived <> '{}'")
            .setParameter(1, "{" + String.join(",", numbers) + "}")
            .getResultList();
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  /** Number and upload of every paper of these cases. */
  List<Object[]> papers(List<String> numbers) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.number, d.value ->> 'uploadId' from application.service_application a"
                    + " cross join jsonb_array_elements(a.documents) as d(value)"
                    + " where a.number = any (cast(? as text[]))")
            .setParameter(1, "{" + String.join(",", numbers) + "}")
            .getResultList();
    return rows.stream().map(row -> (Object[]) row).toList();
  }
}
