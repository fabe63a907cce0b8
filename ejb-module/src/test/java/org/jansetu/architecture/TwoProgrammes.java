package org.jansetu.architecture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.jansetu.testing.TestDatabase;

/**
 * Two programmes with the same rows in each table, written by the application as itself: one that
 * is to be kept from harm, and one to try from.
 */
final class TwoProgrammes {

  /** Rows of one programme; each statement may name what earlier ones have returned. */
  private static final String[][] ROWS = {
    {
      "version",
      "insert into tenancy.programme_version (version, sha256, sections, published_by)"
          + " values (1, repeat('a', 64), '{}', 'test') returning version"
    },
    {
      "event",
      "insert into audit.event (actor_id, actor, action, subject, request_id)"
          + " values (0, 'test', 'test.made', 'row', 'test') returning id"
    },
    {
      "chain",
      "insert into audit.chain (position, event_id, event_xact, previous_hash, hash)"
          + " select 1, id, xact, decode(repeat('00', 32), 'hex'), decode(repeat('11', 32), 'hex')"
          + " from audit.event where id = {event} returning position"
    },
    {
      "area",
      "insert into hierarchy.area (code, kind, name_en, path)"
          + " values ('A', 'district', 'Area', '/A/') returning id"
    },
    {
      "department",
      "insert into hierarchy.department (code, name_en)"
          + " values ('D', 'Department') returning id"
    },
    {
      "provider",
      "insert into network.provider (code, name_en)" + " values ('P', 'Provider') returning id"
    },
    {
      "society",
      "insert into network.society (code, name_en, area_id)"
          + " values ('S', 'Society', {area}) returning id"
    },
    {
      "kiosk",
      "insert into network.kiosk (code, name_en, area_id, provider_id, type, status)"
          + " values ('KK', 'Kiosk', {area}, {provider}, 'csc', 'active') returning id"
    },
    {
      "move",
      "insert into network.kiosk_move (kiosk_id, from_status, to_status, moved_by)"
          + " values ({kiosk}, 'applied', 'active', 'test') returning id"
    },
    {
      "service",
      "insert into catalogue.service (code, version, place, name_en, department_code,"
          + " category_code, kind, status, illustrative)"
          + " values ('X', 1, 0, 'Service', 'D', 'C', 'print', 'open', true) returning id"
    },
    {
      "word",
      "insert into catalogue.service_word (service_id, word, bare, weight)"
          + " values ({service}, 'word', 'wrd', 1) returning service_id"
    },
    {
      "user",
      "insert into access.app_user (username, password_hash)"
          + " values ('someone', '$pbkdf2-sha512$x') returning id"
    },
    {
      "posting",
      "insert into access.posting (user_id, role, place, valid_from)"
          + " values ({user}, 'operator', 'KK', current_date) returning id"
    },
    {
      "attempt",
      "insert into access.attempt (username, failures, last_at)"
          + " values ('someone', 1, now()) returning failures"
    },
    {
      "session",
      "insert into access.session (id, user_id, expires_at)"
          + " values (md5('{user}'), {user}, now() + interval '1 hour') returning user_id"
    },
    {
      "token",
      "insert into access.refresh_token (sha256, session_id)"
          + " values (repeat('b', 64), md5('{user}')) returning 1"
    },
    {"wallet", "select wallet.open_missing(0)"},
    {
      "paid",
      "select id from wallet.propose_top_up({kiosk}, 50000, 'paid in', 'paid', 1, true,"
          + " current_date)"
    },
    {
      "proposed",
      "select id from wallet.propose_top_up({kiosk}, 700, 'waits', 'waits', 1, false,"
          + " current_date)"
    },
    {"account", "select id from ledger.account where kind = 'kiosk-wallet'"},
    {"portal", "select ledger.open_account('portal', 'portal')"},
    {
      "transaction",
      "select transaction_ids[1] from counter.charge({tenant}::smallint,"
          + " array[{kiosk}]::bigint[], array[1]::bigint[], array['key'], array[repeat('c', 64)],"
          + " array['Asha'], array[null]::text[], array['cash'], array[1000]::bigint[],"
          + " array[0]::bigint[], array['2627'], array['{code}-'], array[current_date],"
          + " array[1], array['X'], array[1], array['t@1'], array[false], array[1000]::bigint[],"
          + " array['[]'], array['[]'], array['{}'], array[null]::date[], array[null]::text[],"
          + " array[repeat('A', 16)], array[1], array[{account}]::bigint[],"
          + " array[{portal}]::bigint[], array[1000]::bigint[])"
    },
    {
      "message",
      "insert into connector.message (exchange, biller, operation, direction, path,"
          + " digest, signature_input, signature, request_signature, public_key, body)"
          + " values (repeat('d', 32), 'B', 'fetch', 'request', '/', '', '', '', '', '', '')"
          + " returning id"
    },
    {
      "seal",
      "insert into connector.seal (position, message_id, sha256)"
          + " values (1, {message}, repeat('e', 64)) returning position"
    },
    {
      "fetched",
      "insert into billpay.fetched (biller, consumer_id, consumer_name, bill_id,"
          + " amount_paise) values ('B', '1', 'Asha', '1', 100) returning 1"
    },
    {
      "payment",
      "insert into billpay.payment (transaction_id, service_code, biller, consumer_id,"
          + " bill_id, amount_paise, payment_key, whole, next_check_at)"
          + " values ({transaction}, 'X', 'B', '1', '1', 100, 'key', true, now()) returning id"
    },
    {
      "load",
      "insert into register.load (id, register, as_of, state, begun_by)"
          + " values (nextval('register.load_id'), 'roll', current_date, 'loading', 1)"
          + " returning id"
    },
    {
      "entry",
      "insert into register.entry (load_id, line, key, spoken, fields)"
          + " values ({load}, 1, 'K', 'asha', '{}') returning line"
    },
    {
      "evidence",
      "insert into register.evidence (subject, paper, register, load_id, as_of, line, key,"
          + " fields, likeness, looked_by) values ('A-1', 'identity', 'roll', {load},"
          + " current_date, 1, 'K', '{}', 100, 1) returning id"
    },
    {
      "extract",
      "insert into extract.extract (transaction_id, register, key, as_of, lines, printed_by)"
          + " values ({transaction}, 'roll', 'K', current_date, '[{}]', 1)"
          + " returning transaction_id"
    },
    {
      "said",
      "insert into register.entry_word (load_id, word, line)"
          + " values ({load}, 'asha', 1) returning line"
    },
    {
      "consent",
      "insert into consent.consent (id, number, kiosk_id, operator_id, service_code,"
          + " applicant_name, method, language, given_at, expires_at) values (1, 'S-00000001',"
          + " {kiosk}, 1, 'X', 'Asha', 'signature', 'en', now(), now()) returning id"
    },
    {
      "intake",
      "insert into application.intake (kiosk_id, operator_id, idempotency_key, body_sha256,"
          + " expected_total_paise, applicant, documents, lacks, consent_method,"
          + " consent_reference, language) values ({kiosk}, 1, 'key', repeat('c', 64), 1000,"
          + " '{}', '[]', false, 'otp', '1', 'en') returning id"
    },
    {
      "case",
      "insert into application.service_application (number, transaction_id, service_code,"
          + " department_code, workflow, programme_version, state, clock, channel, kiosk_code,"
          + " applicant, applicant_name, inputs, documents, language, filed_at, filed_on,"
          + " running_since, area_id) values ('A-{code}', {transaction}, 'X', 'D', 'w', 1, 'open',"
          + " 'running', 'kiosk', 'KK', '{}', 'Asha', '{}', '[]', 'en', now(), current_date,"
          + " current_date, {area}) returning id"
    },
    {
      "happening",
      "insert into application.event (application_id, actor_id, actor, role, action, to_state)"
          + " values ({case}, 1, 'test', 'operator', 'file', 'open') returning id"
    },
    {
      "tracked",
      "insert into application.tracking_attempt (subject, failures, last_at)"
          + " values ('number A-1', 1, now()) returning failures"
    },
    {
      "appealed",
      "insert into appeal.appeal (number, application_number, level, against, ground, workflow,"
          + " programme_version, state, holder_role, service_code, department_code, kiosk_code,"
          + " applicant_name, language, grounds, channel, filed_by, filed_on, due_on, area_id)"
          + " values ('FA-{code}', 'A-{code}', 'first', 'case', 'silence', 'w', 1, 'filed', 'r',"
          + " 'X', 'D', 'KK', 'Asha', 'en', 'late', 'kiosk', 1, current_date, current_date, {area})"
          + " returning id"
    },
    {
      "heard",
      "insert into appeal.event (appeal_id, actor_id, actor, role, action, to_state)"
          + " values ({appealed}, 1, 'test', 'operator', 'file', 'filed') returning id"
    },
    {
      "penalty",
      "select appeal.order_penalty({appealed}, 'RO-FA-{code}', 'designated-officer', 'lump', 0,"
          + " 50000, 'applicant', 'D', 'test', current_date)"
    },
    {
      "deemed",
      "insert into appeal.deemed (application_number, number, service_code, department_code,"
          + " applicant_name, due_on, deemed_on) values ('A-{code}', 'DO-{code}', 'X', 'D',"
          + " 'Asha', current_date - 1, current_date) returning 1"
    },
    {
      "authority",
      "insert into certificate.authority (order_number, department, username, services,"
          + " valid_from, valid_until, granted_by) values ('O-1', 'D', 'someone', '{X}',"
          + " current_date, current_date, 'test') returning id"
    },
    {
      "certificate",
      "insert into certificate.certificate (number, application_number, service_code, department,"
          + " programme_version, template, holder_name, wording, inputs, officer_user,"
          + " officer_name, authority_id, decided_on, needs_sheet, code) values ('C-0001', 'A-1',"
          + " 'X', 'D', 1, 't', 'Asha', '{}', '{}', 'someone', 'Someone', {authority},"
          + " current_date, true, 'AAAAAAAAAAAAAAAA') returning id"
    },
    {
      "document",
      "insert into certificate.document (certificate_id, content, sha256) values ({certificate},"
          + " convert_to(repeat('x', 200), 'UTF8'), repeat('c', 64)) returning certificate_id"
    },
    {
      "sheet",
      "insert into stationery.sheet (serial, kiosk, issued_by) values ('S-001', 'KK', 'test')"
          + " returning 1"
    },
    {
      "letter",
      "insert into notification.message (channel, recipient, template, language, body, secret,"
          + " urgent, dedupe_key) values ('sms', '9999900001', 'otp', 'en', 'x', true, true, 'k')"
          + " returning id"
    },
    {
      "attempt",
      "insert into notification.attempt (message_id, outcome) values ({letter}, 'later')"
          + " returning id"
    },
    {
      "file",
      "insert into upload.file (file_name, media_type, byte_count, sha256, width, height,"
          + " owner_id, content) values ('a', 'application/pdf', 1, sha256('x'), 0, 0, 1, 'x')"
          + " returning 1"
    },
    {
      "code",
      "insert into otp.code (mobile, salt, digest, expires_at) values ('9999900001',"
          + " repeat('a', 32), repeat('b', 64), now()) returning tries"
    },
    {
      "gateway",
      "insert into payment.payment (order_number, kiosk_id, gateway, payer_id, mobile, purpose,"
          + " subject, amount_paise, language, next_check_at, expires_at) values"
          + " ('P' || repeat('A', 24), {kiosk}, 'G', {user}, '9999900001', 'application', 'x',"
          + " 100, 'en', now(), now()) returning id"
    },
    {
      "grievance",
      "insert into grievance.grievance (token, kind, category, department_code, area_code,"
          + " workflow, programme_version, state, holder_role, route, level_days, level,"
          + " clock_level, office, description, channel, has_contact, anonymous, filed_by,"
          + " request_print, lodged_on) values ('1234567890', 'complaint', 'water', 'D', 'A',"
          + " 'w', 1, 'registered', 'grievance-officer', '{D/A/L1}', '{7}', 1, 1, 'D/A/L1', 'x',"
          + " 'web', true, false, 0, repeat('a', 64), current_date) returning id"
    },
    {
      "complained",
      "insert into grievance.event (grievance_id, actor_id, actor, role, action, to_state, office)"
          + " values ({grievance}, 0, 'citizen', 'citizen', 'lodge', 'registered', 'D/A/L1')"
          + " returning id"
    },
    {
      "mapped",
      "insert into openrequest.place (token, latitude, longitude) values ('1234567890', 26.2, 78.2)"
          + " returning 1"
    },
    {
      "sealed",
      "insert into identity.person (subject, look_up, sealed) values ('grievance/1234567890',"
          + " sha256('x'), decode(repeat('00', 40), 'hex')) returning 1"
    },
    {
      "guessed",
      "insert into identity.attempt (subject, failures) values ('grievance/1234567890', 1)"
          + " returning failures"
    },
    {
      "unsealing",
      "insert into identity.unsealing (subject, reason, asked_by, asker) values"
          + " ('grievance/1234567890', 'because of a test', 1, 'test') returning id"
    },
    {
      "draft",
      "insert into selfservice.draft (user_id, mobile, service_code, inputs, applicant_name,"
          + " documents, language) values ({user}, '9999900001', 'X', '{}', 'Asha', '[]', 'en')"
          + " returning user_id"
    },
  };

  private final Map<String, Long> victim;
  private final Map<String, Long> attacker;

  private TwoProgrammes(Map<String, Long> victim, Map<String, Long> attacker) {
    this.victim = victim;
    this.attacker = attacker;
  }

  static TwoProgrammes create() throws SQLException {
    return new TwoProgrammes(programme(), programme());
  }

  private static Map<String, Long> programme() throws SQLException {
    String code = "escape-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Long> ids = new java.util.TreeMap<>();
    try (Connection application = TestDatabase.get().asApplication();
        Statement statement = application.createStatement()) {
      application.setAutoCommit(false);
      ids.put(
          "tenant",
          number(
              statement,
              "insert into tenancy.programme (id, code, version)"
                  + " select coalesce(max(id), 0) + 1, '"
                  + code
                  + "', 0 from tenancy.programme returning id"));
      statement.execute("select set_config('app.tenant', '" + ids.get("tenant") + "', true)");
      for (String[] row : CentreRows.after(ROWS)) {
        boolean isSealed = row[1].startsWith("insert into identity.");
        statement.execute(isSealed ? "set local role jansetu_identity" : "reset role");
        ids.put(row[0], number(statement, filled(row[1], ids).replace("{code}", code)));
      }
      application.commit();
    }
    return ids;
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String filled(String sql, Map<String, Long> ids) {
    String text = sql;
    for (Map.Entry<String, Long> id : ids.entrySet()) {
      text = text.replace("{" + id.getKey() + "}", id.getValue().toString());
    }
    return text;
  }

  /** A statement with the ids of both: {@code {kiosk}} the victim's, {@code {my kiosk}} the own. */
  String statement(String sql) {
    String text = filled(sql, victim);
    for (Map.Entry<String, Long> id : attacker.entrySet()) {
      text = text.replace("{my " + id.getKey() + "}", id.getValue().toString());
    }
    return text;
  }

  long victim() {
    return victim.get("tenant");
  }

  long attacker() {
    return attacker.get("tenant");
  }
}
