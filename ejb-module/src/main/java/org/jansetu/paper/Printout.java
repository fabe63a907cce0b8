package org.jansetu.paper;

import java.io.IOException;
import java.io.OutputStream;

/** A finished document, ready to be sent or saved. */
public final class Printout {

  private final String mediaType;
  private final String fileName;
  private final byte[] content;

  /** Takes a copy of the bytes. */
  public Printout(String mediaType, String fileName, byte[] content) {
    this.mediaType = mediaType;
    this.fileName = fileName;
    this.content = content.clone();
  }

  /** Its media type, with the character set where it is text. */
  public String mediaType() {
    return mediaType;
  }

  /** A name to save it under: letters, digits, hyphens and an ending. */
  public String fileName() {
    return fileName;
  }

  /** Its bytes; a copy. */
  public byte[] content() {
    return content.clone();
  }

  /** Writes its bytes to the target, which stays open. */
  public void writeTo(OutputStream target) throws IOException {
    target.write(content);
  }
}
