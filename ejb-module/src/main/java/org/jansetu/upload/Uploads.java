package org.jansetu.upload;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.tenancy.Unauthenticated;

/** Files handed in, in the caller's programme. */
@Stateless
@TenantBound
public class Uploads {

  /** What one file may have, in bytes: 5 MiB. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** What a visitor's file may have, in bytes: 2 MiB. */
  public static final int MOST_OPEN_BYTES = 2 * 1024 * 1024;

  /** To whom the files of visitors belong. */
  static final long VISITOR = 0;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  @Inject private UploadRepository repository;
  @Inject private UploadDesk desk;
  @Inject private UploadGate gate;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Refuses with unauthenticated a visitor and with forbidden whoever only reads. To be asked
   * before the first byte is read.
   */
  public void admit() {
    Caller caller = callers.current();
    if (!caller.isKnown()) {
      throw new Unauthenticated();
    }
    if (caller.has(Role.AUDITOR)) {
      throw new Forbidden();
    }
  }

  /**
   * Keeps a file in a transaction of its own, which begins when all of it is read; it is there for
   * good when this returns. Refuses as {@link #admit}; with too-large more than 5 MiB, which are
   * not read to the end; with unsupported-media-type what is no whole PDF, JPEG or PNG by its
   * content; with invalid-input a name that plays a trick, an empty file or an image of more than
   * 40 megapixels; with too-many-uploads somebody with 200 files that are linked to nothing; with
   * try-again when too many are being read at the same time or this one takes longer than a minute.
   *
   * @param content the file; read, not closed
   * @param fileName as the sender named it; null where nothing was said
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UploadCard keep(InputStream content, String fileName) throws IOException {
    return keep(content, fileName, Limits.NONE);
  }

  /**
   * Keeps a file for a paper that has limits of its own. Refuses as {@link #keep(InputStream,
   * String)}, and with paper-wrong-kind, paper-too-large, paper-too-small and paper-pixels what
   * does not keep them.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UploadCard keep(InputStream content, String fileName, Limits limits) throws IOException {
    admit();
    String name = FileName.check(fileName);
    return gate.through(
        () -> {
          byte[] bytes = UploadGate.read(content, MOST_BYTES);
          if (bytes.length == 0) {
            throw InvalidInput.of("/file", "required", "");
          }
          UploadedFile file = new UploadedFile(name, bytes);
          Optional<Refusal> refusal = limits.refusal(file);
          if (refusal.isPresent()) {
            throw refusal.get();
          }
          return desk.keep(file);
        });
  }

  /**
   * Keeps a file for whoever is signed in nowhere; whoever then knows its id may hand it on within
   * an hour. Refuses as {@link #keep(InputStream, String)}, save that anyone may, and with
   * too-many-uploads while visitors of the programme have 300 that wait.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UploadCard keepOpen(InputStream content, String fileName) throws IOException {
    if (callers.current().isKnown()) {
      return keep(content, fileName);
    }
    FileName.check(fileName);
    return gate.through(
        () -> {
          byte[] bytes = UploadGate.read(content, MOST_OPEN_BYTES);
          if (bytes.length == 0) {
            throw InvalidInput.of("/file", "required", "");
          }
          // A visitor's own name of a file may tell who the visitor is.
          return desk.keepOpen(new UploadedFile("file", bytes));
        });
  }

  /** A file of the caller's own that is linked to nothing yet. Refuses with not-found any other. */
  public UploadCard get(String id) {
    requireOwn(id);
    return repository.find(id, programmes.current().zone()).orElseThrow(NotFound::new);
  }

  /** Its bytes. Refuses as {@link #get}. */
  public byte[] read(String id) {
    requireOwn(id);
    return repository.content(id);
  }

  /**
   * Links a file to what it was handed in for, in the running transaction; doing it again changes
   * nothing. The caller must have handed it in, or be the server itself. Refuses with not-found
   * what is not there, not the caller's, or linked to something else.
   *
   * @param subject such as a case's number, at most 64 characters; the linking capability's own
   */
  public UploadCard link(String id, String subject) {
    Caller caller = callers.current();
    UploadCard card =
        known(id)
            .filter(
                found ->
                    caller.has(Role.PLATFORM)
                        || subject.equals(found.subject())
                        || repository.belongsTo(id, caller.user()))
            .orElseThrow(NotFound::new);
    if (!repository.link(card.id(), subject)) {
      throw new NotFound();
    }
    return repository.find(id, programmes.current().zone()).orElseThrow(NotFound::new);
  }

  /**
   * Links a copy of a file, the caller's own or a visitor's, that says nothing beside its picture:
   * no place and time of a photograph, no writer of a paper, no name that its sender gave it. The
   * file itself is forgotten, as what is linked to nothing is. Refuses with not-found what is not
   * the caller's own or already linked, and with unsupported-media-type a paper that cannot be
   * read.
   */
  public UploadCard linkClean(String id, String subject) {
    Caller caller = callers.current();
    boolean isThere =
        ID.matcher(id).matches()
            && (repository.belongsTo(id, caller.user()) || repository.belongsTo(id, VISITOR));
    if (!isThere) {
      throw new NotFound();
    }
    byte[] bytes = repository.content(id);
    UploadedFile file = new UploadedFile("file", bytes);
    MediaKind kind = file.content().kind();
    try {
      String name =
          "attachment-" + (list(subject).size() + 1) + "." + kind.name().toLowerCase(Locale.ROOT);
      UploadedFile clean = new UploadedFile(name, CleanCopy.of(kind, bytes));
      return link(repository.insert(clean, callers.current().user()), subject);
    } catch (IOException e) {
      throw new WrongKind();
    }
  }

  /**
   * The files of a subject, oldest first. Whether the caller may see it, the caller has checked.
   */
  public List<UploadCard> list(String subject) {
    return list(List.of(subject));
  }

  /** The same of many subjects, of each oldest first. */
  public List<UploadCard> list(List<String> subjects) {
    return repository.list(subjects, programmes.current().zone());
  }

  /**
   * The bytes of a file of a subject. Whether the caller may see the subject, the calling
   * capability has checked. Refuses with not-found a file that is not the subject's.
   */
  public byte[] read(String id, String subject) {
    UploadCard found =
        known(id).filter(card -> subject.equals(card.subject())).orElseThrow(NotFound::new);
    return repository.content(found.id());
  }

  private void requireOwn(String id) {
    Caller caller = callers.current();
    if (!ID.matcher(id).matches()
        || !caller.isKnown()
        || !repository.belongsTo(id, caller.user())) {
      throw new NotFound();
    }
  }

  private Optional<UploadCard> known(String id) {
    return ID.matcher(id).matches()
        ? repository.find(id, programmes.current().zone())
        : Optional.empty();
  }
}
