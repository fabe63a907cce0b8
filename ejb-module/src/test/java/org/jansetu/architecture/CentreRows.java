package org.jansetu.architecture;

import java.util.Arrays;
import java.util.stream.Stream;

/** A row of every table of examinations, schemes, calls, campaigns, rosters and punches. */
final class CentreRows {

  private static final String[][] ROWS = {
    {"exam", "insert into exam.exam (code) values ('E') returning 1"},
    {
      "announced",
      "insert into exam.announcement (exam_code, actor_id, actor, kind, detail) values"
          + " ('E', 1, 'test', 'dates', '{}') returning id"
    },
    {
      "candidate",
      "insert into exam.candidate (exam_code, application_number) select 'E', number from"
          + " application.service_application limit 1 returning id"
    },
    {
      "corrected",
      "insert into exam.correction (candidate_id, actor_id, actor, role, field) values"
          + " ({candidate}, 1, 'test', 'citizen', 'name') returning id"
    },
    {
      "refund",
      "insert into exam.refund (candidate_id, exam_code, transaction_id, receipt_number,"
          + " amount_paise, mode, kiosk_code) values ({candidate}, 'E', 1, 'R', 100, 'kiosk', 'KK')"
          + " returning 1"
    },
    {"board", "insert into counselling.board (code) values ('C') returning 1"},
    {
      "ranked",
      "insert into counselling.candidate (board, application_number, rank, category, check_code)"
          + " select 'C', application_number, 1, 'general', 'AAAAAAAAAAAAAAAA' from exam.candidate"
          + " limit 1 returning id"
    },
    {
      "allotted",
      "insert into counselling.event (board, what, actor_id, actor, role) values ('C', 'rank', 1,"
          + " 'test', 'officer') returning id"
    },
    {
      "terminal",
      "insert into punch.device (serial, centre, status, zone) values ('SN-1', 'KK', 'admitted',"
          + " '5.5') returning 1"
    },
    {
      "sent",
      "insert into punch.raw (device, kind, address, line_count, taken, body) values ('SN-1',"
          + " 'ATTLOG', '127.0.0.1', 1, 1, '') returning id"
    },
    {
      "carried",
      "insert into punch.carried (raw_id, device, name, sha256, carrier, line_count, fresh, known,"
          + " odd, outdated) values ({sent}, 'SN-1', '1_attlog.dat', repeat('a', 64), 'test', 1, 1,"
          + " 0, 0, 0) returning 1"
    },
    {
      "told",
      "insert into upkeep.command (device, kind, asked_by, expires_at) values ('SN-1', 'restart',"
          + " 'test', now() + interval '1 day') returning id"
    },
    {
      "silent",
      "insert into upkeep.silence (device, centre, since, alarmed_at) values ('SN-1', 'KK',"
          + " now() - interval '2 hours', now()) returning 1"
    },
    {
      "punch",
      "insert into punch.punch (pin, local_day, at, device, status, centre, way, verified, raw_id)"
          + " values ('1', current_date, now(), 'SN-1', 0, 'KK', 'terminal', 1, {sent})"
          + " returning 1"
    },
    {
      "oddity",
      "insert into punch.oddity (device, centre, kind, line) values ('SN-1', 'KK', 'torn', '1')"
          + " returning id"
    },
    {
      "suspicion",
      "insert into punch.suspicion (kind, subject, day, detail) values ('twin', 'SN-1',"
          + " current_date, '{}') returning id"
    },
    {
      "template",
      "insert into biometric.template (pin, finger, sealed, centre, consent, enrolled_by) values"
          + " ('1', 'right-thumb', decode(repeat('00', 40), 'hex'), 'KK', 'paper', 'test')"
          + " returning 1"
    },
    {
      "tried-finger",
      "insert into biometric.attempt (pin, centre, matched, score) values ('1', 'KK', false, 3)"
          + " returning id"
    },
    {
      "sighting",
      "insert into biometric.sighting (pin, at, centre, latitude_micro, longitude_micro,"
          + " accuracy_metres, distance_metres, photo) values ('1', now(), 'KK', 0, 0, 1, 1,"
          + " repeat('a', 32)) returning 1"
    },
    {
      "looked",
      "insert into punch.look (raw_id, travel_at, buddy_day) values (0, now(), current_date)"
          + " returning 1"
    },
    {
      "cell",
      "insert into reporting.grievance_cell (month, area_code, category, department_code, office,"
          + " lodged, open, kept, broken, overturned, re_marked, refiled) values ('2026-01-01',"
          + " 'A', 'water', 'D', 'D/A/L1', 1, 1, 0, 0, 0, 0, 0) returning 1"
    },
    {
      "counted",
      "insert into reporting.grievance_count (event_id, day) values (0, '2026-01-01') returning 1"
    },
    {
      "asked",
      "insert into survey.answer (survey_code, programme_version, print, answered_on, answers)"
          + " values ('s', 1, repeat('a', 64), current_date, '{}') returning id"
    },
    {
      "marked",
      "insert into survey.mark (survey_code, about, code, score, answers) values ('s', 'kiosk',"
          + " 'KK', 5, 1) returning 1"
    },
    {
      "said",
      "insert into survey.comment (consultation_code, said_on, body) values ('c', current_date,"
          + " 'x') returning id"
    },
    {
      "spoken",
      "insert into grievance.vocabulary (word, bare) values ('pani', 'pn') returning number"
    },
    {"has", "insert into grievance.word (number, grievance_id) values ({spoken}, 1) returning 1"},
    {
      "origin",
      "insert into grievance.origin (day, print) values (current_date, repeat('a', 64))"
          + " returning 1"
    },
    {
      "wording",
      "insert into knowledge.revision (code, kind, department_code, title_en, body_en, as_of,"
          + " review_by, origin, sha256, state) values ('AID', 'scheme', 'D', 'Aid', 'Aid',"
          + " current_date, current_date + 1, 'folder', repeat('a', 64), 'published') returning id"
    },
    {
      "known",
      "insert into knowledge.word (revision_id, word, bare, weight) values ({wording}, 'aid',"
          + " 'aid', 1) returning 1"
    },
    {
      "seat",
      "insert into contact.seat (user_id, username, extension, state) values (1, 'agent', '2001',"
          + " 'ready') returning 1"
    },
    {"sitting", "insert into contact.sitting (user_id, username) values (1, 'agent') returning 1"},
    {
      "call",
      "insert into contact.call (external_id, direction, state) values ('c', 'inbound',"
          + " 'ringing') returning id"
    },
    {
      "interaction",
      "insert into contact.interaction (user_id, username, direction, kind, closed,"
          + " idempotency_key, body_sha256) values (1, 'agent', 'inbound', 'information', true,"
          + " 'k', repeat('a', 64)) returning id"
    },
    {
      "toCall",
      "insert into contact.task (kind, token) values ('tell-office', '1234567890') returning id"
    },
    {
      "tried",
      "insert into contact.attempt (task_id, nr, user_id, username, outcome) values ({toCall}, 1,"
          + " 1, 'agent', 'told') returning 1"
    },
    {
      "review",
      "insert into contact.review (call_id, drawn_on) values ({call}, current_date) returning 1"
    },
    {
      "campaign",
      "insert into campaign.campaign (name, article_code, drafted_by, drafter) values ('Winter',"
          + " 'AID', 1, 'supervisor') returning id"
    },
    {
      "recipient",
      "insert into campaign.recipient (campaign_id, nr, caller, agreed_on) values ({campaign}, 1,"
          + " repeat('a', 64), current_date) returning 1"
    },
    {
      "silence",
      "insert into campaign.silence (caller, noted_by) values (repeat('a', 64), 'agent')"
          + " returning 1"
    },
    {
      "person",
      "insert into roster.functionary (pin, name_en, designation, department_code, valid_from)"
          + " values ('1', 'Asha', 'patwari', 'D', '2026-01-01') returning 1"
    },
    {
      "due",
      "insert into roster.entry (pin, centre, kind, weekday, from_minute, until_minute,"
          + " valid_from) values ('1', 'KK', 'visit', 1, 600, 660, '2026-01-01') returning id"
    },
    {
      "marked", "insert into attendance.mark (day, centre) values ('2026-01-05', 'KK') returning id"
    },
    {"opened", "insert into attendance.progress (opened) values ('2026-01-05') returning 1"},
    {
      "putRight",
      "insert into attendance.regularisation (pin, from_day, until_day, kind, reason, asked_by,"
          + " asker, asker_role) values ('1', '2026-01-05', '2026-01-05', 'tour', 'on duty', 1,"
          + " 'test', 'functionary') returning id"
    },
    {
      "was",
      "insert into attendance.day (day, pin, centre, department_code, designation, status,"
          + " regularised, settled, changed_at) values ('2026-01-05', '1', 'KK', 'D', 'patwari',"
          + " 'absent', false, true, now()) returning 1"
    },
    {
      "tallied",
      "insert into attendance.tally (day, centre, department_code, due, here, late, absent,"
          + " excused, unseen, awaited_from, awaited_count) values ('2026-01-05', 'KK', 'E', 1, 0,"
          + " 0, 1, 0, 0, '{}', '{}') returning 1"
    },
    {
      "stranger",
      "insert into attendance.stranger (day, centre, pin, kind, punches, first_at, last_at) values"
          + " ('2026-01-05', 'KK', '9', 'unknown-pin', 1, now(), now()) returning 1"
    },
    {
      "excused",
      "insert into roster.exemption (kind, pin, from_day, until_day, reason, noted_by, noter)"
          + " values ('leave', '1', '2026-01-05', '2026-01-05', 'ill', 1, 'test') returning id"
    },
    {
      "muster",
      "insert into muster.report (department_code, week, read_by) values ('D', '2026-01-05',"
          + " '2026-01-15') returning id"
    },
    {
      "line",
      "insert into muster.line (report_id, pin, centre, name_en, designation, days, due, present,"
          + " late, early, absent, excused, late_minutes, cases, grievances, citizens,"
          + " promise_days, decided, in_time) values ({muster}, '1', 'KK', 'Asha', 'patwari',"
          + " array['present', null, null, null, null, null, null], 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,"
          + " 0, 0, 0) returning 1"
    },
    {
      "measure",
      "insert into muster.action (report_id, pin, centre, kind, remark, actor_id, actor) values"
          + " ({muster}, '1', 'KK', 'warning', 'late', 1, 'test') returning id"
    },
    {
      "learned",
      "insert into muster.correction (report_id, pin, centre, day, was, became) values ({muster},"
          + " '1', 'KK', '2026-01-05', 'absent', 'leave') returning id"
    },
    {
      "list",
      "insert into handover.slip (number, kiosk_code, department_code, receiver, user_id,"
          + " username) values (1, 'KK', 'D', 'Ram', 1, 'test') returning id"
    },
    {
      "copy",
      "insert into handover.slip_line (slip_id, nr, application_number) values ({list}, 1,"
          + " 'A-SMP-1') returning 1"
    },
    {
      "return",
      "insert into returns.filing (return_code, kiosk_code, period_from, period_until, due_on,"
          + " programme_version, answers, username) values ('TAPS', 'KK', '2026-01-05',"
          + " '2026-01-11', '2026-01-13', 1, '{}', 'test') returning id"
    },
    {
      "submitted",
      "insert into returns.submission (filing_id, nr, user_id, username, answers) values"
          + " ({return}, 1, 1, 'test', '{}') returning 1"
    },
    {
      "test",
      "insert into training.attempt (course_code, programme_version, user_id, username,"
          + " kiosk_code, questions, begun_on) values ('COUNTER', 1, 1, 'test', 'KK', '{q}',"
          + " current_date) returning id"
    },
    {
      "trained",
      "insert into training.certificate (attempt_id, number, course_code, user_id, username,"
          + " kiosk_code, full_name, passed_on, valid_until, percent, code) values ({test}, 'T-1',"
          + " 'COUNTER', 1, 'test', 'KK', 'Asha', current_date, current_date + 1, 100,"
          + " 'AAAAAAAAAAAA') returning 1"
    },
    {
      "fair",
      "insert into outreach.event (kind, title, area_code, area_path, place, held_on, planned_by)"
          + " values ('stall', 'Fair', 'A', '/A/', 'Market', current_date, 'test') returning id"
    },
    {
      "brought",
      "insert into outreach.charge (basket_id, campaign_code) select t.basket_id, 'FAIR-26' from"
          + " counter.transaction t where t.id = {transaction} returning 1"
    },
  };

  private CentreRows() {}

  /** The rows after these. */
  static String[][] after(String[][] rows) {
    return Stream.concat(Arrays.stream(rows), Arrays.stream(ROWS)).toArray(String[][]::new);
  }
}
