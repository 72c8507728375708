using Samen.Attachments;
using Samen.Audit;
using Samen.Mail;
using Samen.Messaging;
using Samen.Search;
using Samen.Secrets;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>The service's own store, with the tables of the blocks that it takes.</summary>
internal sealed class PartnersDatabase(Dialect dialect, string connectionString)
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
        typeof(PartnersDatabase).Assembly
    );
