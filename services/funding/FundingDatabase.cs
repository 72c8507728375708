using Samen.Attachments;
using Samen.Audit;
using Samen.Mail;
using Samen.Messaging;
using Samen.Search;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The store of this service, with the tables of the blocks that it takes.</summary>
internal sealed class FundingDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(Inbox).Assembly,
        typeof(AuditEntry).Assembly,
        typeof(Caller).Assembly,
        typeof(MailQueue).Assembly,
        typeof(AttachmentSubjects).Assembly,
        typeof(SearchIndex).Assembly,
        typeof(SettingGroup).Assembly,
        typeof(FundingDatabase).Assembly
    );
