package org.jansetu.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.access.Users;
import org.jansetu.network.Kiosks;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.punch.PunchRules;
import org.jansetu.roster.Rosters;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Tells officers in charge of centres that a terminal is silent, and that it is back; each look is
 * one transaction, so that what is told and what is noted stand or fall together.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SilenceDesk {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

  @Inject private SilenceRepository silences;
  @Inject private Rosters rosters;
  @Inject private Users users;
  @Inject private Kiosks kiosks;
  @Inject private Notifications notifications;
  @Inject private Programmes programmes;

  /**
   * Looks at that moment by the programme's clock.
   *
   * @return how many silences have begun or ended
   */
  int look(ZonedDateTime now) {
    Programme programme = programmes.current();
    List<SilenceRepository.Silence> back = silences.back();
    back.forEach(one -> tell("terminal-back", one, programme));
    LocalDate today = now.toLocalDate();
    if (!rosters.off(today, today).isEmpty()) {
      return back.size();
    }
    List<SilenceRepository.Silence> missed =
        silences.miss(now, PunchRules.of(programme).silentMinutes());
    missed.forEach(one -> tell("terminal-silent", one, programme));
    return back.size() + missed.size();
  }

  private void tell(String template, SilenceRepository.Silence silence, Programme programme) {
    // Officers have no language of their own here; the programme's first one is the office's.
    Locale language =
        Locale.forLanguageTag(
            programme.section("programme").path("languages").path(0).asText("en"));
    Map<String, String> values =
        Map.of(
            "serial", silence.serial(),
            "centre", kiosks.place(silence.centre()).name().in(language),
            "since", MOMENT.format(silence.since().atZone(programme.zone())),
            "until",
                silence.until() == null
                    ? ""
                    : MOMENT.format(silence.until().atZone(programme.zone())));
    String key =
        (silence.until() == null ? "off/" : "on/")
            + silence.serial()
            + "/"
            + silence.since().getEpochSecond()
            + "/";
    for (Users.Contact contact :
        users.contacts(List.of(Role.CENTRE_OFFICER), List.of(silence.centre()))) {
      for (Channel channel : List.of(Channel.SMS, Channel.EMAIL)) {
        String to = channel == Channel.SMS ? contact.mobile() : contact.email();
        if (to != null) {
          notifications.send(
              new Message(channel, to, template, language, values, key + contact.username()));
        }
      }
    }
  }
}
