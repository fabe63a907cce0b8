package org.jansetu.hierarchy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** The departments of the caller's programme. Anyone may read them. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Departments {

  @Inject private AreaRepository repository;
  @Inject private Programmes programmes;

  /** The department of that code, also when it is withdrawn. */
  public Optional<Department> find(String code) {
    return Optional.ofNullable(code).map(register().byCode()::get);
  }

  /** Every department that is not withdrawn, by English name. */
  public List<Department> list() {
    return register().listed();
  }

  private DepartmentRegister register() {
    return programmes.current().part(DepartmentRegister.class, version -> repository.departments());
  }
}
