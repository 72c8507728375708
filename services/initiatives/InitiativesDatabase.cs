using Samen.Attachments;
using Samen.Audit;
using Samen.Messaging;
using Samen.Search;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The store of this service, with the tables of the blocks that it takes.</summary>
internal sealed class InitiativesDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(Inbox).Assembly,
        typeof(AuditEntry).Assembly,
        typeof(Caller).Assembly,
        typeof(AttachmentSubjects).Assembly,
        typeof(SearchIndex).Assembly,
        typeof(SettingGroup).Assembly,
        typeof(InitiativesDatabase).Assembly
    );
