package org.jansetu.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Hears from the telephone exchange, whichever way it speaks: over HTTP, signed, or by a stream of
 * events. Whoever calls this has made sure that it is the exchange.
 */
@Stateless
@TenantBound
public class Telephone {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
  private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,8}");

  @Inject private CallRepository calls;
  @Inject private SeatRepository seats;
  @Inject private CallerSeal seal;
  @Inject private Programmes programmes;

  /**
   * Notes that a call rings, is answered or has ended. The same news again, or news that come late,
   * change nothing. Refuses with not-found where the programme has no centre, with invalid-input,
   * and with not-found an answer at a telephone where nobody sits.
   */
  public void hear(CallNews news) {
    if (!programmes.current().part(ContactRules.class, ContactRules::of).isOn()) {
      throw new NotFound();
    }
    if (news.callId() == null || !ID.matcher(news.callId()).matches()) {
      throw InvalidInput.of("/callId", "wrong-format", "");
    }
    if (news.extension() != null && !EXTENSION.matcher(news.extension()).matches()) {
      throw InvalidInput.of("/extension", "wrong-format", "");
    }
    switch (news.event() == null ? "" : news.event()) {
      case "ringing" -> ring(news);
      case "answered" -> answer(news);
      case "ended" -> calls.lock(news.callId()).ifPresent(this::end);
      default -> throw InvalidInput.of("/event", "not-allowed", "ringing, answered, ended");
    }
  }

  private void ring(CallNews news) {
    Optional<String> digits = CallerSeal.digits(news.from());
    Optional<Long> made =
        calls.insert(
            new CallRepository.Fresh(
                news.callId(),
                "inbound",
                digits.map(seal::print).orElse(""),
                news.extension() == null ? "" : news.extension()));
    if (made.isPresent()) {
      digits.ifPresent(number -> seal.seal(made.get(), number));
    }
    if (news.extension() != null) {
      calls
          .lock(news.callId())
          .filter(call -> call.state().equals("ringing"))
          .ifPresent(
              call ->
                  seats
                      .at(news.extension())
                      .ifPresent(seated -> calls.route(call.id(), news.extension(), seated)));
    }
  }

  private void answer(CallNews news) {
    ring(news);
    CallRow call = calls.lock(news.callId()).orElseThrow(NotFound::new);
    if (!call.state().equals("ringing")) {
      return;
    }
    Seated seated =
        Optional.ofNullable(news.extension()).flatMap(seats::at).orElseThrow(NotFound::new);
    calls.answer(call.id(), seated);
    seats.move(seated.user(), "talking");
  }

  private void end(CallRow call) {
    calls.end(call.id());
    if (call.state().equals("talking")) {
      seats.move(call.user(), "wrap-up");
    }
  }
}
