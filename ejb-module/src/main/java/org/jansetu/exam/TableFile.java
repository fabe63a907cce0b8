package org.jansetu.exam;

import java.io.IOException;
import java.io.OutputStream;

/** A table that is written while it is sent, because it may be longer than memory. */
public final class TableFile {

  private final String fileName;
  private final Writing writing;

  /** Writes the table. */
  interface Writing {
    void to(OutputStream target) throws IOException;
  }

  TableFile(String fileName, Writing writing) {
    this.fileName = fileName;
    this.writing = writing;
  }

  /** A name to save it under. */
  public String fileName() {
    return fileName;
  }

  /** CSV in UTF-8 with a header row. */
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  /** Writes it, page by page; the target stays open. Asks the database as whoever calls. */
  public void writeTo(OutputStream target) throws IOException {
    writing.to(target);
  }
}
