package org.jansetu.outreach;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;

/** Events. */
@Dependent
class EventRepository {

  private static final String COLUMNS =
      "select e.id, e.kind, e.title, e.area_code, e.place, e.held_on, e.campaign_code, e.state,"
          + " e.reach, e.cost_paise, e.note, e.planned_by, e.area_path from outreach.event e";

  @PersistenceContext private EntityManager entities;

  /** An event as it is kept. */
  record Row(
      long id,
      EventKind kind,
      String title,
      String area,
      String place,
      LocalDate heldOn,
      String campaign,
      String state,
      Integer reach,
      Long costPaise,
      String note,
      String by,
      String path) {}

  long insert(EventPlan plan, String path, Caller by) {
    return ((Number)
            entities
                .createNativeQuery(
                    "insert into outreach.event (kind, title, area_code, area_path, place, held_on,"
                        + " campaign_code, planned_by) values (?, ?, ?, ?, ?, cast(? as date),"
                        + " cast(? as text), ?) returning id")
                .setParameter(1, plan.kind())
                .setParameter(2, plan.title())
                .setParameter(3, plan.area())
                .setParameter(4, path)
                .setParameter(5, plan.place())
                .setParameter(6, plan.heldOn().toString())
                .setParameter(7, plan.campaign())
                .setParameter(8, by.username())
                .getSingleResult())
        .longValue();
  }

  Optional<Row> find(long id) {
    return rows(entities.createNativeQuery(COLUMNS + " where e.id = ?").setParameter(1, id))
        .stream()
        .findFirst();
  }

  /** Whether it was planned and is held now. */
  boolean hold(long id, EventOutcome outcome, Caller by) {
    return entities
            .createNativeQuery(
                "update outreach.event set state = 'held', reach = ?, cost_paise = ?, note ="
                    + " cast(? as text), ended_by = ?, ended_at = clock_timestamp() where id = ?"
                    + " and state = 'planned'")
            .setParameter(1, outcome.reach())
            .setParameter(2, outcome.costPaise())
            .setParameter(3, outcome.note())
            .setParameter(4, by.username())
            .setParameter(5, id)
            .executeUpdate()
        == 1;
  }

  /** Whether it was planned and is cancelled now. */
  boolean cancel(long id, String reason, Caller by) {
    return entities
            .createNativeQuery(
                "update outreach.event set state = 'cancelled', note = ?, ended_by = ?, ended_at ="
                    + " clock_timestamp() where id = ? and state = 'planned'")
            .setParameter(1, reason)
            .setParameter(2, by.username())
            .setParameter(3, id)
            .executeUpdate()
        == 1;
  }

  /** Events of these days below an area, at most 200; a null path does not narrow. */
  List<Row> list(LocalDate from, LocalDate until, String path) {
    return rows(
        entities
            .createNativeQuery(
                COLUMNS
                    + " where e.held_on between cast(? as date) and cast(? as date) and"
                    + " (cast(? as text) is null or starts_with(e.area_path, ?))"
                    + " order by e.held_on, e.id limit "
                    + Page.MOST)
            .setParameter(1, from.toString())
            .setParameter(2, until.toString())
            .setParameter(3, path)
            .setParameter(4, path));
  }

  /** Codes of campaigns with an event in these days, in their order; at most 200. */
  List<String> codes(LocalDate from, LocalDate until) {
    List<String> codes = new ArrayList<>();
    for (Object code :
        entities
            .createNativeQuery(
                "select distinct campaign_code from outreach.event where campaign_code is not null"
                    + " and state <> 'cancelled' and held_on between cast(? as date) and"
                    + " cast(? as date) order by campaign_code limit "
                    + Page.MOST)
            .setParameter(1, from.toString())
            .setParameter(2, until.toString())
            .getResultList()) {
      codes.add((String) code);
    }
    return codes;
  }

  /** Whether an event of these days carries the code, and was not cancelled. */
  boolean isGivenOut(String campaign, LocalDate from, LocalDate until) {
    return !entities
        .createNativeQuery(
            "select 1 from outreach.event where campaign_code = ? and state <> 'cancelled' and"
                + " held_on between cast(? as date) and cast(? as date) limit 1")
        .setParameter(1, campaign)
        .setParameter(2, from.toString())
        .setParameter(3, until.toString())
        .getResultList()
        .isEmpty();
  }

  /** Notes once what brought the citizen of a basket. */
  void attribute(long basket, String campaign) {
    entities
        .createNativeQuery(
            "insert into outreach.charge (basket_id, campaign_code) values (?, ?)"
                + " on conflict do nothing")
        .setParameter(1, basket)
        .setParameter(2, campaign)
        .executeUpdate();
  }

  /** What came of campaigns in these days below an area, by code; at most 200. */
  List<CampaignCard> campaigns(LocalDate from, LocalDate until, String path) {
    Query query =
        entities.createNativeQuery(
            "with held as (select e.campaign_code as code, count(*) as events, count(e.reach) as"
                + " held, coalesce(sum(e.reach), 0) as reach, coalesce(sum(e.cost_paise), 0) as"
                + " cost from outreach.event e where e.campaign_code is not null and e.state <>"
                + " 'cancelled' and e.held_on between cast(? as date) and cast(? as date) and"
                + " (cast(? as text) is null or starts_with(e.area_path, ?)) group by 1),"
                + " charged as (select c.campaign_code as code, count(*) as charges,"
                + " coalesce(sum(t.total_paise), 0) as taken from outreach.charge c join"
                + " counter.transaction t on t.basket_id = c.basket_id join network.kiosk k on"
                + " k.id = t.kiosk_id join hierarchy.area a on a.id = k.area_id where t.status <>"
                + " 'reversed' and t.charged_on between cast(? as date) and cast(? as date) and"
                + " (cast(? as text) is null or starts_with(a.path, ?)) group by 1)"
                + " select code, coalesce(h.events, 0), coalesce(h.held, 0),"
                + " coalesce(h.reach, 0), coalesce(h.cost, 0), coalesce(c.charges, 0),"
                + " coalesce(c.taken, 0) from held h full join charged c using (code)"
                + " order by code limit "
                + Page.MOST);
    for (int part = 0; part < 2; part++) {
      query
          .setParameter(part * 4 + 1, from.toString())
          .setParameter(part * 4 + 2, until.toString())
          .setParameter(part * 4 + 3, path)
          .setParameter(part * 4 + 4, path);
    }
    List<CampaignCard> cards = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] c = (Object[]) row;
      cards.add(
          new CampaignCard(
              (String) c[0],
              number(c[1]),
              number(c[2]),
              number(c[3]),
              number(c[4]),
              number(c[5]),
              number(c[6])));
    }
    return cards;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Row(
                    ((Number) r[0]).longValue(),
                    EventKind.find((String) r[1]).orElseThrow(),
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    ((Date) r[5]).toLocalDate(),
                    (String) r[6],
                    (String) r[7],
                    r[8] == null ? null : ((Number) r[8]).intValue(),
                    r[9] == null ? null : ((Number) r[9]).longValue(),
                    (String) r[10],
                    (String) r[11],
                    (String) r[12]))
        .toList();
  }
}
