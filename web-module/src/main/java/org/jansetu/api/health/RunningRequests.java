package org.jansetu.api.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the requests being served, so that the server can stop between them. */
@WebFilter(filterName = "running", urlPatterns = "/*", asyncSupported = true)
public class RunningRequests extends HttpFilter implements RequestsMXBean {

  private static final String NAME = "org.jansetu:type=Requests";
  private static final long serialVersionUID = 1L;

  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean closed;

  @Override
  public void init() throws ServletException {
    try {
      ObjectName name = new ObjectName(NAME);
      var beans = ManagementFactory.getPlatformMBeanServer();
      if (beans.isRegistered(name)) {
        beans.unregisterMBean(name);
      }
      beans.registerMBean(this, name);
    } catch (JMException e) {
      throw new ServletException("the running requests cannot be told of", e);
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    running.incrementAndGet();
    try {
      if (closed) {
        response.setHeader("Connection", "close");
        response.setIntHeader("Retry-After", 5);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      running.decrementAndGet();
    }
  }

  @Override
  public int getRunning() {
    return running.get();
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void destroy() {
    closed = true;
  }
}
