package org.jansetu.web.agent;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jansetu.contact.CallCard;
import org.jansetu.contact.CallerFile;
import org.jansetu.contact.ContactCentre;
import org.jansetu.contact.InteractionRequest;
import org.jansetu.contact.Interactions;
import org.jansetu.contact.Recorded;
import org.jansetu.contact.SeatCard;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Token;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.AreaQuery;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.grievances.WrongAnswers;

/**
 * The agent's desk: who calls and what they wanted before, what they want now, and what they are
 * told. What is typed is kept with the call, so a browser that is lost loses nothing.
 */
@Named("agentDesk")
@ViewScoped
public class DeskView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PLACES = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  @Inject private transient ContactCentre centre;
  @Inject private transient Interactions interactions;
  @Inject private transient Grievances grievances;
  @Inject private transient CallerWords callerWords;
  @Inject private transient Areas areas;
  @Inject private transient AreaFinder finder;
  @Inject private transient PageFrame page;

  private String extension;
  private String dial;
  private Long call;
  private String number;
  private CallForm form = new CallForm();
  private String place;
  private String words;
  private Spoken spoken;
  private transient CallCard open;
  private transient CallerFile file;
  private transient List<CallerWords.Told> articles;

  /**
   * What the caller is told of what was lodged.
   *
   * @param token in spoken groups
   * @param promise by when it will be answered; empty where nothing is promised
   * @param department which answers
   */
  public record Spoken(String token, String promise, String department) implements Serializable {}

  /** Looks whether somebody calls; what is typed for the call that is open stays. */
  public void look() {
    Optional<CallCard> now = centre.current();
    if (now.isEmpty()) {
      call = null;
    } else if (!Long.valueOf(now.get().id()).equals(call)) {
      take(now.get());
    }
    open = now.orElse(null);
  }

  private void take(CallCard card) {
    forget();
    call = card.id();
    open = card;
    number = card.isKnown() ? centre.number(card.id()) : null;
    form = CallForm.of(card.draft());
  }

  private void forget() {
    call = null;
    number = null;
    form = new CallForm();
    place = null;
    words = null;
    spoken = null;
    file = null;
    articles = null;
  }

  /** The seat, or null while the agent has none. */
  public SeatCard getSeat() {
    if (call == null && open == null) {
      look();
    }
    return centre.seat().orElse(null);
  }

  /** Where it stands, in words. */
  public String getSeatState() {
    SeatCard seat = centre.seat().orElse(null);
    return seat == null ? "" : page.text("contact.seat." + seat.state());
  }

  /** Sits down. */
  public void sit() {
    centre.sit(extension);
  }

  /** Gets up. */
  public void leave() {
    centre.leave();
    forget();
  }

  /** Begins a call that the exchange does not tell of. */
  public void begin() {
    take(centre.begin(dial, false));
    dial = null;
  }

  /** What changes when the desk must be shown anew. */
  public String getCallKey() {
    return call == null ? "" : call + (isRinging() ? "/ringing" : "");
  }

  /** Whether there is a call at the seat. */
  public boolean isCalling() {
    return call != null;
  }

  /** Whether it only rings as yet. */
  public boolean isRinging() {
    return open != null && open.state().equals("ringing");
  }

  /** The state of the call, in words. */
  public String getCallState() {
    return open == null ? "" : page.text("contact.call." + open.state());
  }

  /** What the centre knows of the caller, or null where the number is not known. */
  public CallerFile getFile() {
    if (file == null && number != null) {
      try {
        file = interactions.ofCaller(number);
      } catch (InvalidInput e) {
        // A landline; nothing is kept by it.
        file = new CallerFile(List.of(), 0, false, null);
      }
    }
    return file;
  }

  /** Whether the caller calls again and again, by either rule. */
  public boolean isRepeat() {
    return callerWords.isRepeat(getFile());
  }

  /** What the caller wanted before. */
  public List<CallerWords.Earlier> getHistory() {
    return callerWords.history(getFile());
  }

  /** What the caller has lodged before. */
  public List<CallerWords.Earlier> getLodged() {
    return callerWords.lodged(getFile());
  }

  /** What a caller may want, by digit. */
  public List<CallerWords.Choice> getKinds() {
    return callerWords.kinds(form.getKind());
  }

  /** Says what the caller wants. */
  public void want(String code) {
    form.setKind(code);
    keep();
  }

  /** Whether it is lodged, and not told at once. */
  public boolean isLodging() {
    return centre.rules().kinds().stream()
        .anyMatch(one -> one.code().equals(form.getKind()) && one.lodgedAs() != null);
  }

  /** What it may be about. */
  public List<GrievanceOffer.Category> getCategories() {
    return grievances.isOn() ? grievances.offer().categories() : List.of();
  }

  /** What the agent asks for this category; empty without a script. */
  public String getScript() {
    return getCategories().stream()
        .filter(one -> one.code().equals(form.getCategory()) && one.script() != null)
        .map(one -> page.in(one.script()))
        .findFirst()
        .orElse("");
  }

  /** Looks for the place that was typed. */
  public void locate() {
    List<CallerWords.Choice> found = getPlaces();
    if (!found.isEmpty() && found.stream().noneMatch(one -> one.code().equals(form.getArea()))) {
      form.setArea(found.get(0).code());
    }
    keep();
  }

  /** The places of that name. */
  public List<CallerWords.Choice> getPlaces() {
    if (place == null || place.isBlank()) {
      return form.getArea() == null ? List.of() : List.of(choice(form.getArea()));
    }
    return areas.list(new AreaQuery(null, null, place.strip(), MOST_PLACES, null)).items().stream()
        .map(Area::code)
        .map(this::choice)
        .toList();
  }

  private CallerWords.Choice choice(String code) {
    return new CallerWords.Choice(
        "", code, finder.line(areas.path(code)), code.equals(form.getArea()));
  }

  /** Keeps what is typed with the call. */
  public void keep() {
    if (call != null) {
      centre.type(call, form.draft());
    }
  }

  private List<GrievanceOffer.Attribute> attributes() {
    return getCategories().stream()
        .filter(one -> one.code().equals(form.getCategory()))
        .flatMap(one -> one.attributes().stream())
        .toList();
  }

  private List<String> asked() {
    return attributes().stream().map(GrievanceOffer.Attribute::code).toList();
  }

  /** Lodges it, and says what the caller is told. Refuses as the front door does. */
  public void lodge() {
    keep();
    Recorded recorded;
    try {
      recorded =
          interactions.record(
              new InteractionRequest(
                  form.getKind(), null, call, null, null, null, form.toLodge(asked())),
              form.getKey());
    } catch (InvalidInput wrong) {
      throw WrongAnswers.named(wrong, attributes(), page);
    }
    LocalDate promised = recorded.lodged().promisedOn();
    spoken =
        new Spoken(
            Token.grouped(recorded.lodged().token()),
            promised == null ? "" : DAY.format(promised),
            page.in(recorded.lodged().department().name()));
    form.empty();
    file = null;
    keep();
  }

  /** Looks for what is known. */
  public void search() {
    articles = null;
  }

  /** What is known about the words. */
  public List<CallerWords.Told> getArticles() {
    if (articles == null) {
      articles = callerWords.about(words);
    }
    return articles;
  }

  /** The caller was told this; the interaction is closed. */
  public void tell(String article) {
    String told =
        form.getKind() == null || isLodging()
            ? centre.rules().kinds().get(0).code()
            : form.getKind();
    interactions.record(
        new InteractionRequest(told, null, call, article, null, null, null),
        UUID.randomUUID().toString());
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get("contact.told", article)));
    file = null;
  }

  /** How a call may end, by digit. */
  public List<CallerWords.Choice> getWrapUps() {
    return callerWords.wrapUps();
  }

  /** Ends the call. */
  public void wrapUp(String code) {
    if (call != null) {
      centre.wrapUp(call, code);
    }
    forget();
    open = null;
    look();
  }

  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }

  public String getDial() {
    return dial;
  }

  public void setDial(String dial) {
    this.dial = dial;
  }

  public String getNumber() {
    return number;
  }

  /** What is typed for the call. */
  public CallForm getForm() {
    return form;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** What the caller is told of what was lodged, or null. */
  public Spoken getSpoken() {
    return spoken;
  }
}
