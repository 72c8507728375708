using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>The submitters of agenda items and amendments, in their order.</summary>
internal static class SubmitterStore
{
    [AuditedRows("submitter", nameof(SubmittedId), nameof(MunicipalityCode))]
    private sealed record Submitter
    {
        public Guid SubmittedId { get; init; }
        public string MunicipalityCode { get; init; } = "";
        public int Number { get; init; }
    }

    private const string InsertSubmitter = """
        INSERT INTO submitter (submitted_id, municipality_code, number)
        VALUES (@SubmittedId, @MunicipalityCode, @Number)
        """;

    private const string DeleteSubmitters = "DELETE FROM submitter WHERE submitted_id = @Id";

    private const string SelectSubmitters = """
        SELECT submitted_id AS SubmittedId,
               municipality_code AS MunicipalityCode,
               number AS Number
        FROM submitter
        WHERE submitted_id IN @Ids
        ORDER BY submitted_id, number
        """;

    /// <summary>Replaces those of an item or amendment.</summary>
    public static async Task Put(Work work, Guid id, IReadOnlyList<string> submitters)
    {
        await work.Execute(DeleteSubmitters, new { Id = id });
        foreach (var (index, code) in submitters.Index())
            await work.Execute(
                InsertSubmitter,
                new Submitter
                {
                    SubmittedId = id,
                    MunicipalityCode = code,
                    Number = index + 1,
                }
            );
    }

    /// <summary>Items or amendments with the codes of their submitters, each in order.</summary>
    public static async Task<IReadOnlyList<T>> With<T>(
        Reading reading,
        IReadOnlyList<T> submitted,
        Func<T, Guid> id,
        Func<T, IReadOnlyList<string>, T> with
    )
    {
        if (submitted.Count == 0)
            return submitted;
        var rows = await reading.Many<Submitter>(SelectSubmitters, new { Ids = submitted.Select(id).AsKeys() });
        var codes = rows.ToLookup(row => row.SubmittedId, row => row.MunicipalityCode);
        return [.. submitted.Select(one => with(one, [.. codes[id(one)]]))];
    }
}
