package vn.hocvuso.learning;

import vn.hocvuso.TestAudit;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.draft.KeptTexts;
import vn.hocvuso.people.RolesOn;
import vn.hocvuso.platform.Caller;

/** The doors of those who write courses, a school with two authors, and another school with one. */
final class DraftBeans {

    static final UnitId SCHOOL = new UnitId(-101);
    static final UnitId OTHER = new UnitId(-102);
    static final Caller LAN = new Caller(new PersonId(-81));
    static final Caller MAI = new Caller(new PersonId(-82));
    static final Caller STRANGER = new Caller(new PersonId(-83));
    static final Caller LEARNER = new Caller(new PersonId(-84));

    final LearningBeans beans = new LearningBeans();
    final DraftDesk desk = new DraftDesk();
    final DraftShelf shelf = new DraftShelf();
    final Drafts drafts = new Drafts();
    final DraftOutlines outlines = new DraftOutlines();
    final DraftTexts texts = new DraftTexts();
    final DraftPreviews previews = new DraftPreviews();
    final DraftMedia media = new DraftMedia();

    DraftBeans() {
        var database = beans.database;
        var roles = RolesOn.database(database, beans.clock);
        desk.em = database.entities();
        desk.rights = roles.rights();
        desk.clock = beans.clock;
        shelf.sql = database.sql();
        shelf.clock = beans.clock;
        drafts.em = database.entities();
        drafts.sql = database.sql();
        drafts.rights = roles.rights();
        drafts.roles = roles.roles();
        drafts.desk = outlines.desk = texts.desk = previews.desk = media.desk = desk;
        drafts.shelf = outlines.shelf = previews.shelf = shelf;
        drafts.publishing = beans.publishing;
        drafts.media = texts.media = previews.media = media.media = beans.media;
        drafts.audit = texts.audit = TestAudit.on(database.source(), beans.clock);
        drafts.clock = outlines.clock = texts.clock = beans.clock;
        outlines.em = media.em = database.entities();
        texts.kept = new KeptTexts(database.entities(), database.sql(), beans.clock);
        media.sql = database.sql();
        media.files = beans.media.files;
        people();
    }

    private void people() {
        beans.database.run("""
                insert into unit (id, version, code) values (-100, 0, 'xa'), (-101, 0, 'truong-a'), (-102, 0, 'truong-b');
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from, source)
                values (-100, 0, -100, 'Xã', 'Xã', 'commune', null, '2020-01-01', 'test'),
                       (-101, 0, -101, 'Trường A', 'A', 'school', -100, '2020-01-01', 'test'),
                       (-102, 0, -102, 'Trường B', 'B', 'school', -100, '2020-01-01', 'test');
                insert into person (id, version, full_name, search_name)
                values (-81, 0, 'Lê Thị Lan', 'lan'), (-82, 0, 'Vũ Thị Mai', 'mai'), (-83, 0, 'Trần Văn Lạ', 'la'),
                       (-84, 0, 'Hồ Văn Học', 'hoc');
                insert into role_held (id, version, person_id, role, unit_id, valid_from)
                values (-81, 0, -81, 'author', -101, '2020-01-01'), (-82, 0, -82, 'author', -101, '2020-01-01'),
                       (-83, 0, -83, 'author', -102, '2020-01-01');
                insert into assignment (id, version, person_id, unit_id, audience, position, valid_from)
                values (-84, 0, -84, -101, 'teacher', 'Giáo viên', '2020-01-01');
                insert into framework (id, version, code, family, edition, title_vi, title_en, legal_basis, issuer, digest, sureness)
                values (-1, 0, 'khung', 'khung', 1, 'Khung', 'Frame', 'x', 'x', 'x', 'x');
                insert into skill_domain (id, version, framework_id, position, code, name_vi, name_en)
                values (-1, 0, -1, 1, '4', 'An toàn', 'Safety');
                insert into competence (id, version, domain_id, position, code, name_vi, name_en)
                values (-1, 0, -1, 1, '4.1', 'Bảo vệ thiết bị', 'Devices');
                """);
    }
}
