using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Bank details of creditors; what was replaced or refused stays.</summary>
internal static class CreditorStore
{
    private const string Columns = """
        c.id AS Id,
        c.creditor AS Creditor,
        c.account_name AS AccountName,
        c.iban AS Iban,
        c.evidence AS Evidence,
        c.status AS Status,
        c.proposed_by AS ProposedBy,
        c.proposed_at AS ProposedAt,
        c.decided_by AS DecidedBy,
        c.decided_at AS DecidedAt,
        c.reason AS Reason,
        c.version AS Version
        """;

    private const string InsertAccount = """
        INSERT INTO creditor_account (id, creditor, account_name, iban, evidence, status, proposed_by, proposed_at, version)
        VALUES (@Id, @Creditor, @AccountName, @Iban, @Evidence, @Status, @ProposedBy, @ProposedAt, @Version)
        """;

    private const string UpdateAccount = """
        UPDATE creditor_account
        SET status = @Status,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            reason = @Reason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectAccounts = new(
        $"""
        SELECT {Columns}
        FROM creditor_account c
        /*where*/
        ORDER BY c.proposed_at DESC, c.id DESC
        /*page*/
        """,
        "c.id = @Id",
        "c.creditor IN @Creditors",
        "c.iban IN @Ibans",
        "c.status IN @Statuses",
        "c.proposed_at < @BeforeAt OR (c.proposed_at = @BeforeAt AND c.id < @BeforeId)"
    );

    /// <summary>False: others of this creditor wait already.</summary>
    public static Task<bool> Insert(Work work, CreditorAccount account) => work.Insert(InsertAccount, Parameters(account));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, CreditorAccount account) =>
        await work.Execute(UpdateAccount, Parameters(account)) == 1;

    public static async Task<CreditorAccount?> Get(Reading reading, Guid id) => (await Some(reading, id)).SingleOrDefault();

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<CreditorAccount>> List(
        Reading reading,
        string? creditor,
        CreditorAccountStatus? status,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) => Some(reading, null, creditor is null ? null : [creditor], status is { } one ? [one] : null, before, limit);

    /// <summary>By creditor, what counts and what waits.</summary>
    public static async Task<ILookup<string, CreditorAccount>> Current(Reading reading, IEnumerable<string> creditors)
    {
        string[] keys = [.. creditors.Distinct()];
        return (
            keys.Length == 0 ? [] : await Some(reading, null, keys, [CreditorAccountStatus.Confirmed, CreditorAccountStatus.Proposed])
        ).ToLookup(account => account.Creditor);
    }

    /// <summary>By IBAN, whose confirmed bank details it is of; of several, the one whose code or id comes first.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Holders(Reading reading, IEnumerable<string> ibans)
    {
        string[] keys = [.. ibans.Select(Iban.Plain).Distinct()];
        return (keys.Length == 0 ? [] : await Some(reading, null, null, [CreditorAccountStatus.Confirmed], ibans: keys))
            .GroupBy(account => account.Iban)
            .ToDictionary(group => group.Key, group => group.Select(account => account.Creditor).Order(StringComparer.Ordinal).First());
    }

    private static Task<IReadOnlyList<CreditorAccount>> Some(
        Reading reading,
        Guid? id,
        string[]? creditors = null,
        CreditorAccountStatus[]? statuses = null,
        (DateTimeOffset At, Guid Id)? before = null,
        int limit = int.MaxValue,
        string[]? ibans = null
    ) =>
        reading.Many<CreditorAccount>(
            SelectAccounts,
            new
            {
                Id = id,
                Creditors = creditors,
                Ibans = ibans,
                Statuses = statuses?.Select(s => s.ToString()).ToArray(),
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Parameters(CreditorAccount account) =>
        new
        {
            account.Id,
            account.Creditor,
            account.AccountName,
            account.Iban,
            account.Evidence,
            Status = account.Status.ToString(),
            account.ProposedBy,
            account.ProposedAt,
            account.DecidedBy,
            account.DecidedAt,
            account.Reason,
            account.Version,
        };
}
