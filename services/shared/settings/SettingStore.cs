using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Storage;

namespace Samen.Settings;

/// <summary>Proposals for settings, and every version that was in force.</summary>
internal static class SettingStore
{
    static SettingStore() => JsonColumn<JsonObject>.Register();

    private const string VersionColumns = """
        v.setting_key AS SettingKey,
        v.version AS Version,
        v.values_json AS "Values",
        v.since AS Since,
        v.proposal_id AS ProposalId
        """;

    private const string SelectLatest = $"""
        SELECT {VersionColumns}
        FROM setting_version v
        WHERE v.setting_key = @Key
          AND v.version = (SELECT MAX(l.version) FROM setting_version l WHERE l.setting_key = @Key)
        """;

    private const string SelectVersions = $"""
        SELECT {VersionColumns}
        FROM setting_version v
        WHERE v.setting_key = @Key
        ORDER BY v.version DESC
        """;

    private const string InsertVersion = """
        INSERT INTO setting_version (setting_key, version, values_json, since, proposal_id)
        VALUES (@SettingKey, @Version, @Values, @Since, @ProposalId)
        """;

    private const string InsertProposal = """
        INSERT INTO setting_proposal
            (id, setting_key, from_version, before_json, values_json, why, status, proposed_by, proposed_at, version)
        VALUES
            (@Id, @SettingKey, @FromVersion, @Before, @Values, @Why, @Status, @ProposedBy, @ProposedAt, @Version)
        """;

    private const string UpdateProposal = """
        UPDATE setting_proposal
        SET status = @Status,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            reason = @Reason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectProposals = new(
        """
        SELECT p.id AS Id,
               p.setting_key AS SettingKey,
               p.from_version AS FromVersion,
               p.before_json AS "Before",
               p.values_json AS "Values",
               p.why AS Why,
               p.status AS Status,
               p.proposed_by AS ProposedBy,
               p.proposed_at AS ProposedAt,
               p.decided_by AS DecidedBy,
               p.decided_at AS DecidedAt,
               p.reason AS Reason,
               p.version AS Version
        FROM setting_proposal p
        /*where*/
        ORDER BY p.proposed_at DESC, p.id DESC
        /*page*/
        """,
        "p.id = @Id",
        "p.setting_key = @Key",
        "p.status = @Status",
        "p.proposed_at < @Before OR (p.proposed_at = @Before AND p.id < @BeforeId)"
    );

    /// <summary>What is in force; null: what the program started with.</summary>
    public static Task<SettingVersion?> Latest(Reading reading, string key) => reading.One<SettingVersion>(SelectLatest, new { Key = key });

    /// <summary>Newest first, without version 0.</summary>
    public static Task<IReadOnlyList<SettingVersion>> Versions(Reading reading, string key) =>
        reading.Many<SettingVersion>(SelectVersions, new { Key = key });

    /// <summary>False: somebody else's came into force first.</summary>
    public static Task<bool> Insert(Work work, SettingVersion version) =>
        work.Insert(
            InsertVersion,
            new
            {
                version.SettingKey,
                version.Version,
                version.Values,
                version.Since,
                version.ProposalId,
            }
        );

    public static Task Insert(Work work, SettingProposal proposal) => work.Execute(InsertProposal, Row(proposal));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, SettingProposal proposal) => await work.Execute(UpdateProposal, Row(proposal)) == 1;

    public static async Task<SettingProposal?> Get(Reading reading, Guid id) => (await Some(reading, id)).SingleOrDefault();

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<SettingProposal>> List(
        Reading reading,
        string? key,
        SettingProposalStatus? status,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) => Some(reading, null, key, status, before, limit);

    private static Task<IReadOnlyList<SettingProposal>> Some(
        Reading reading,
        Guid? id,
        string? key = null,
        SettingProposalStatus? status = null,
        (DateTimeOffset At, Guid Id)? before = null,
        int limit = int.MaxValue
    ) =>
        reading.Many<SettingProposal>(
            SelectProposals,
            new
            {
                Id = id,
                Key = key,
                Status = status?.ToString(),
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Row(SettingProposal p) =>
        new
        {
            p.Id,
            p.SettingKey,
            p.FromVersion,
            p.Before,
            p.Values,
            p.Why,
            Status = p.Status.ToString(),
            p.ProposedBy,
            p.ProposedAt,
            p.DecidedBy,
            p.DecidedAt,
            p.Reason,
            p.Version,
        };
}
