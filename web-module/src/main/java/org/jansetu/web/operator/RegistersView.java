package org.jansetu.web.operator;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.register.NameQuery;
import org.jansetu.register.RegisterCard;
import org.jansetu.register.RegisterDefinition;
import org.jansetu.register.RegisterEntry;
import org.jansetu.register.Registers;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** A line of a register, found by its number or by a name however spelled. */
@Named("operatorRegistersView")
@ViewScoped
public class RegistersView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  @Inject private transient Registers registers;
  @Inject private transient PageFrame page;

  private String code;
  private String name;
  private String key;
  private transient List<RegisterCard> cards;
  private transient List<RegisterEntry> found;

  private List<RegisterCard> cards() {
    if (cards == null) {
      cards = registers.list();
    }
    return cards;
  }

  /** The registers that are loaded. */
  public List<SelectItem> getOptions() {
    return cards().stream()
        .filter(card -> card.asOf() != null)
        .map(card -> new SelectItem(card.definition().code(), page.in(card.definition().name())))
        .toList();
  }

  /** Looks by the number where one was typed, else by the name. */
  public void search() {
    boolean isByKey = key != null && !key.isBlank();
    found =
        isByKey
            ? registers.find(code, key)
            : registers.search(
                code, new NameQuery(name == null ? "" : name.strip(), Map.of(), SHOWN));
  }

  /** Whether something was looked for. */
  public boolean isAsked() {
    return found != null;
  }

  private RegisterDefinition definition() {
    return cards().stream()
        .map(RegisterCard::definition)
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  /** What stands above the columns. */
  public List<String> getHeadings() {
    RegisterDefinition register = found == null ? null : definition();
    return register == null
        ? List.of()
        : register.columns().values().stream().map(page::in).toList();
  }

  /** What was found, a list of cells for each line. */
  public List<List<String>> getRows() {
    RegisterDefinition register = found == null ? null : definition();
    List<List<String>> rows = new ArrayList<>();
    if (register != null) {
      for (RegisterEntry entry : found) {
        rows.add(
            register.columns().keySet().stream()
                .map(column -> entry.fields().getOrDefault(column, ""))
                .toList());
      }
    }
    return rows;
  }

  /** For which day the lines are true; empty before anything was looked for. */
  public String getAsOf() {
    return found == null
        ? ""
        : cards().stream()
            .filter(card -> card.definition().code().equals(code) && card.asOf() != null)
            .map(card -> page.texts().get("registers.as-of", Days.of(card.asOf(), page.locale())))
            .findFirst()
            .orElse("");
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
