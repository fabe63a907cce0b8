package org.jansetu.hierarchy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * The areas of the caller's programme. Anyone may read them; nothing is read from the database
 * after the first call on a published version.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Areas {

  @Inject private AreaRepository repository;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** The area of that code, also when it is withdrawn. */
  public Optional<Area> find(String code) {
    return tree().find(code);
  }

  /** The areas that this one lies in, root first, itself last; empty when it is unknown. */
  public List<Area> path(String code) {
    return tree().path(code);
  }

  /** Everything in that area; nothing where it is unknown. */
  public AreaRange below(String code) {
    AreaTree tree = tree();
    return tree.find(code).isEmpty() ? AreaRange.NOTHING : AreaRange.below(tree.pathText(code));
  }

  /**
   * The code of the area of each kind that this one lies in, itself counted, such as {@code
   * district -> D402}; empty when it is unknown.
   */
  public Map<String, String> place(String code) {
    return tree().place(code);
  }

  /** The areas asked for, by English name. Refuses with invalid-input a limit out of range. */
  public Page<Area> list(AreaQuery query) {
    return tree().list(query);
  }

  /** The kinds of area of this programme, as its folder orders them. */
  public List<AreaKind> kinds() {
    return programmes
        .current()
        .section("hierarchy")
        .path("kinds")
        .valueStream()
        .map(
            kind ->
                new AreaKind(
                    kind.path("code").asText(),
                    Programme.text(kind.path("name"), kind.path("code").asText()),
                    kind.path("parent").isTextual() ? kind.path("parent").asText() : null))
        .toList();
  }

  /**
   * Makes these the areas and departments of the programme, in the running publication. What is not
   * among them is withdrawn. Refuses with forbidden unless the server itself publishes; an area in
   * an unknown one or in itself is an IllegalArgumentException, because a folder is checked before.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void publish(List<Area> areas, List<Department> departments) {
    callers.current().require(Role.PLATFORM);
    repository.publish(areas, departments);
  }

  private AreaTree tree() {
    return programmes.current().part(AreaTree.class, version -> repository.tree());
  }
}
