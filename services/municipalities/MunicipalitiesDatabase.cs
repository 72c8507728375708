using Samen.Attachments;
using Samen.Audit;
using Samen.Mail;
using Samen.Messaging;
using Samen.Search;
using Samen.Secrets;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The service's own database, including the tables of the building blocks it uses.</summary>
internal sealed class MunicipalitiesDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(Inbox).Assembly,
        typeof(AuditEntry).Assembly,
        typeof(Caller).Assembly,
        typeof(AttachmentSubjects).Assembly,
        typeof(MailQueue).Assembly,
        typeof(SearchIndex).Assembly,
        typeof(StoreProtector).Assembly,
        typeof(SettingGroup).Assembly,
        typeof(MunicipalitiesDatabase).Assembly
    );
