package org.jansetu.web.society;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jansetu.roster.RosterDraft;

/** A person's week on the grid, as it is being written. */
public class RosterLine implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A comma, or a blank between two windows. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*|(?<=\\d)\\s+(?=\\d)");

  private final String pin;
  private final String name;
  private final String designation;
  private final String kind;
  private final List<Cell> cells;

  RosterLine(String pin, String name, String designation, String kind, List<Cell> cells) {
    this.pin = pin;
    this.name = name;
    this.designation = designation;
    this.kind = kind;
    this.cells = new ArrayList<>(cells);
  }

  /** A day of the week with its windows, such as {@code 11:00-13:00, 14:00-16:00}. */
  public static final class Cell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String weekday;
    private final String label;
    private String text;

    Cell(String weekday, String label, String text) {
      this.weekday = weekday;
      this.label = label;
      this.text = text;
    }

    /** What a reader who does not see the grid is told. */
    public String getLabel() {
      return label;
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }

    /** Writes one window more into it. */
    void add(String window) {
      text = text == null || text.isEmpty() ? window : text + ", " + window;
    }

    String weekday() {
      return weekday;
    }
  }

  /** The windows of the week, as they are written. */
  List<RosterDraft.Row> rows() {
    List<RosterDraft.Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      String text = cell.text == null ? "" : cell.text.replace('–', '-').strip();
      if (text.isEmpty()) {
        continue;
      }
      for (String window : BETWEEN.split(text, -1)) {
        int dash = window.indexOf('-');
        String from = dash < 0 ? window : window.substring(0, dash).strip();
        String until = dash < 0 ? null : window.substring(dash + 1).strip();
        rows.add(new RosterDraft.Row(pin, kind, cell.weekday, from, until, null, null));
      }
    }
    return rows;
  }

  public String getPin() {
    return pin;
  }

  public String getName() {
    return name;
  }

  public String getDesignation() {
    return designation;
  }

  public String getKind() {
    return kind;
  }

  public List<Cell> getCells() {
    return cells;
  }
}
