package org.jansetu.campaign;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** Campaigns, who is to be called, and who never. */
@Dependent
class CampaignRepository {

  private static final String CARDS =
      "select c.id, c.name, c.article_code, c.state, c.drafter, c.approver,"
          + " count(r.nr) filter (where r.state in ('waiting', 'claimed')),"
          + " count(r.nr) filter (where r.state = 'told'),"
          + " count(r.nr) filter (where r.state = 'given-up'),"
          + " count(r.nr) filter (where r.state = 'silenced'), c.drafted_by"
          + " from campaign.campaign c left join campaign.recipient r on r.campaign_id = c.id ";

  private static final String GROUPED =
      " group by c.tenant_id, c.id, c.name, c.article_code, c.state, c.drafter, c.approver,"
          + " c.drafted_by order by c.id desc limit 200";

  @PersistenceContext private EntityManager entities;

  /** A campaign with the user who drew it up. */
  record Row(CampaignCard card, long draftedBy) {}

  /** A line of a list: whose, which campaign's, told what, tried how often. */
  record Line(long campaign, int nr, String caller, String article, int attempts) {}

  long insert(String name, String article, Caller by) {
    return ((Number)
            entities
                .createNativeQuery(
                    "insert into campaign.campaign (name, article_code, drafted_by, drafter)"
                        + " values (?, ?, ?, ?) returning id")
                .setParameter(1, name)
                .setParameter(2, article)
                .setParameter(3, by.user())
                .setParameter(4, by.username())
                .getSingleResult())
        .longValue();
  }

  void add(Line line, LocalDate agreedOn) {
    entities
        .createNativeQuery(
            "insert into campaign.recipient (campaign_id, nr, caller, agreed_on, state, ended_at)"
                + " select ?, ?, ?, cast(? as date), case when s.caller is null then 'waiting'"
                + " else 'silenced' end, case when s.caller is not null then clock_timestamp() end"
                + " from (select 1) one left join campaign.silence s on s.caller = ?")
        .setParameter(1, line.campaign())
        .setParameter(2, line.nr())
        .setParameter(3, line.caller())
        .setParameter(4, agreedOn.toString())
        .setParameter(5, line.caller())
        .executeUpdate();
  }

  List<Row> list() {
    return rows(entities.createNativeQuery(CARDS + GROUPED).getResultList());
  }

  Optional<Row> find(long id) {
    return rows(
            entities
                .createNativeQuery(CARDS + "where c.id = ?" + GROUPED)
                .setParameter(1, id)
                .getResultList())
        .stream()
        .findFirst();
  }

  private static List<Row> rows(List<?> found) {
    return found.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Row(
                    new CampaignCard(
                        ((Number) c[0]).longValue(),
                        (String) c[1],
                        (String) c[2],
                        (String) c[3],
                        (String) c[4],
                        (String) c[5],
                        ((Number) c[6]).intValue(),
                        ((Number) c[7]).intValue(),
                        ((Number) c[8]).intValue(),
                        ((Number) c[9]).intValue()),
                    ((Number) c[10]).longValue()))
        .toList();
  }

  /** Whether it was a draft and runs now. */
  boolean approve(long id, Caller by) {
    return entities
            .createNativeQuery(
                "update campaign.campaign set state = 'running', approved_by = ?, approver = ?,"
                    + " approved_at = clock_timestamp() where id = ? and state = 'draft'")
            .setParameter(1, by.user())
            .setParameter(2, by.username())
            .setParameter(3, id)
            .executeUpdate()
        == 1;
  }

  /** Whether it had not ended. */
  boolean end(long id) {
    return entities
            .createNativeQuery(
                "update campaign.campaign set state = 'ended', ended_at = clock_timestamp()"
                    + " where id = ? and state <> 'ended'")
            .setParameter(1, id)
            .executeUpdate()
        == 1;
  }

  /** The agent's own, or the longest due one that nobody else is just taking. */
  Optional<Line> claim(long user) {
    Optional<Line> own = own(user);
    if (own.isPresent()) {
      return own;
    }
    entities
        .createNativeQuery(
            "update campaign.recipient set state = 'claimed', claimed_by = ?, due_at ="
                + " clock_timestamp()"
                + " where (campaign_id, nr) = (select r.campaign_id, r.nr"
                + " from campaign.recipient r join campaign.campaign c on c.id = r.campaign_id"
                + " where r.state = 'waiting' and r.due_at <= clock_timestamp()"
                + " and c.state = 'running' order by r.due_at, r.campaign_id, r.nr limit 1"
                + " for update of r skip locked)")
        .setParameter(1, user)
        .executeUpdate();
    return own(user);
  }

  /** The agent's own. */
  Optional<Line> own(long user) {
    return line("where r.state = 'claimed' and r.claimed_by = ? limit 1", user);
  }

  /**
   * What the agent has of campaigns that were stopped meanwhile waits again, for nobody; and what
   * anybody took two hours ago and forgot waits for somebody else.
   */
  void giveBack(long user) {
    entities
        .createNativeQuery(
            "update campaign.recipient r set state = 'waiting', claimed_by = null from"
                + " campaign.campaign c where c.id = r.campaign_id and r.state = 'claimed' and"
                + " ((c.state = 'ended' and r.claimed_by = ?) or r.due_at < clock_timestamp() -"
                + " interval '2 hours')")
        .setParameter(1, user)
        .executeUpdate();
  }

  boolean isRunning() {
    return !entities
        .createNativeQuery("select 1 from campaign.campaign where state = 'running' limit 1")
        .getResultList()
        .isEmpty();
  }

  private Optional<Line> line(String where, long user) {
    List<?> found =
        entities
            .createNativeQuery(
                "select r.campaign_id, r.nr, r.caller, c.article_code, r.attempts"
                    + " from campaign.recipient r"
                    + " join campaign.campaign c on c.id = r.campaign_id "
                    + where)
            .setParameter(1, user)
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Line(
                    ((Number) r[0]).longValue(),
                    ((Number) r[1]).intValue(),
                    (String) r[2],
                    (String) r[3],
                    ((Number) r[4]).intValue()))
        .findFirst();
  }

  void finish(Line line, String state) {
    entities
        .createNativeQuery(
            "update campaign.recipient set state = ?, ended_at = clock_timestamp(),"
                + " claimed_by = null, attempts = attempts + 1 where campaign_id = ? and nr = ?")
        .setParameter(1, state)
        .setParameter(2, line.campaign())
        .setParameter(3, line.nr())
        .executeUpdate();
  }

  void again(Line line, Instant due) {
    entities
        .createNativeQuery(
            "update campaign.recipient set state = 'waiting', claimed_by = null,"
                + " attempts = attempts + 1, due_at = cast(? as timestamptz)"
                + " where campaign_id = ? and nr = ?")
        .setParameter(1, due.toString())
        .setParameter(2, line.campaign())
        .setParameter(3, line.nr())
        .executeUpdate();
  }

  /** Nobody calls them for a campaign any more, and those that wait leave them out. */
  void silence(String caller, Caller by) {
    entities
        .createNativeQuery(
            "insert into campaign.silence (caller, noted_by) values (?, ?) on conflict do nothing")
        .setParameter(1, caller)
        .setParameter(2, by.username())
        .executeUpdate();
    entities
        .createNativeQuery(
            "update campaign.recipient set state = 'silenced', ended_at = clock_timestamp()"
                + " where caller = ? and state = 'waiting'")
        .setParameter(1, caller)
        .executeUpdate();
  }
}
