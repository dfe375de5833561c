package org.minkang.kit.testing;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Stops a service that no other class uses when its class is done. */
final class OwnDatabaseListener extends AbstractTestExecutionListener {

    @Override
    public void afterTestClass(TestContext testContext) {
        Class<?> test = testContext.getTestClass();
        ServiceTest service = TestContextAnnotationUtils.findMergedAnnotation(test, ServiceTest.class);
        if (service != null && service.shared().isEmpty() && !test.isMemberClass()) {
            testContext.markApplicationContextDirty(DirtiesContext.HierarchyMode.EXHAUSTIVE);
        }
    }
}
