using Samen.Contracts.Municipalities;
using Samen.Search;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Convened assemblies.</summary>
internal static class AssemblyStore
{
    private const string Columns = """
        id AS Id,
        kind AS Kind,
        assembly_date AS Date,
        place AS Place,
        reference_date AS ReferenceDate,
        decides_from AS DecidesFrom,
        changed_at AS ChangedAt,
        cancelled_at AS CancelledAt,
        cancellation_reason AS CancellationReason,
        version AS Version
        """;

    private const string InsertAssembly = """
        INSERT INTO assembly (id, kind, assembly_date, place, reference_date, decides_from, changed_at, version)
        VALUES (@Id, @Kind, @Date, @Place, @ReferenceDate, @DecidesFrom, @ChangedAt, @Version)
        """;

    private const string SelectAssembly = $"""
        SELECT {Columns}
        FROM assembly
        WHERE id = @Id
        """;

    private const string HoldAssembly = "UPDATE assembly SET version = version WHERE id = @Id";

    private const string UpdateAssembly = """
        UPDATE assembly
        SET assembly_date = @Date,
            place = @Place,
            reference_date = @ReferenceDate,
            decides_from = @DecidesFrom,
            changed_at = @ChangedAt,
            cancelled_at = @CancelledAt,
            cancellation_reason = @CancellationReason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectBegun = """
        SELECT DISTINCT assembly_id
        FROM agenda_item
        WHERE assembly_id IN @Ids
          AND (opened_at IS NOT NULL OR status = 'Closed')
        """;

    private const string DeleteDeadlines = "DELETE FROM assembly_deadline WHERE assembly_id = @Id";

    private static readonly ListQuery SelectAssemblies = new(
        $"""
        SELECT {Columns}
        FROM assembly
        /*where*/
        ORDER BY assembly_date DESC, id DESC
        /*page*/
        """,
        "assembly_date < @Before OR (assembly_date = @Before AND id < @Id)"
    );

    private const string InsertDeadline = """
        INSERT INTO assembly_deadline (assembly_id, kind, due_at)
        VALUES (@AssemblyId, @Kind, @DueAt)
        """;

    private const string SelectDeadlines = """
        SELECT assembly_id AS AssemblyId,
               kind AS Kind,
               due_at AS DueAt
        FROM assembly_deadline
        WHERE assembly_id IN @Ids
        """;

    public static async Task Insert(Work work, Assembly assembly, IReadOnlyList<Deadline> deadlines)
    {
        await work.Execute(
            InsertAssembly,
            new
            {
                assembly.Id,
                Kind = assembly.Kind.ToString(),
                assembly.Date,
                assembly.Place,
                assembly.ReferenceDate,
                DecidesFrom = DeadlineSettings.DecidesFrom(assembly, deadlines),
                assembly.ChangedAt,
                assembly.Version,
            }
        );
        await Put(work, assembly, deadlines);
    }

    /// <summary>The assembly, locked until the transaction ends so that no vote opens meanwhile. Null: no such assembly.</summary>
    public static async Task<Assembly?> Held(Work work, Guid id) =>
        await work.Hold(HoldAssembly, new { Id = id }) ? await Get(work, id) : null;

    /// <summary>Whether any vote of the assembly was opened, or any of its items decided.</summary>
    public static async Task<bool> VotesBegun(Reading reading, Guid id) => (await Begun(reading, [id])).Count > 0;

    /// <summary>Writes the next version with its deadlines; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, Assembly assembly, IReadOnlyList<Deadline> deadlines)
    {
        if (
            await work.Execute(
                UpdateAssembly,
                new
                {
                    assembly.Id,
                    assembly.Date,
                    assembly.Place,
                    assembly.ReferenceDate,
                    DecidesFrom = DeadlineSettings.DecidesFrom(assembly, deadlines),
                    assembly.ChangedAt,
                    assembly.CancelledAt,
                    assembly.CancellationReason,
                    assembly.Version,
                }
            ) == 0
        )
            return false;
        await work.Execute(DeleteDeadlines, new { assembly.Id });
        await Put(work, assembly, deadlines);
        return true;
    }

    private static async Task Put(Work work, Assembly assembly, IReadOnlyList<Deadline> deadlines)
    {
        await SearchIndex.Put(work, Findable.Of(assembly));
        foreach (var deadline in deadlines)
            await work.Execute(
                InsertDeadline,
                new
                {
                    deadline.AssemblyId,
                    Kind = deadline.Kind.ToString(),
                    deadline.DueAt,
                }
            );
    }

    /// <summary>The assemblies with their deadlines; those that were only recorded have none.</summary>
    public static async Task<IReadOnlyList<AssemblyView>> Views(Reading reading, params IReadOnlyList<Assembly> assemblies)
    {
        if (assemblies.Count == 0)
            return [];
        var deadlines = (await reading.Many<Deadline>(SelectDeadlines, new { Ids = assemblies.Select(m => m.Id).AsKeys() })).ToLookup(d =>
            d.AssemblyId
        );
        var begun = (await Begun(reading, assemblies.Select(m => m.Id))).ToHashSet();
        return [.. assemblies.Select(m => m.View(deadlines[m.Id], begun.Contains(m.Id)))];
    }

    private static Task<IReadOnlyList<Guid>> Begun(Reading reading, IEnumerable<Guid> ids) =>
        reading.Many<Guid>(SelectBegun, new { Ids = ids.AsKeys() });

    /// <summary>The deadline as it was set when the assembly was convened. Null: it has no such deadline.</summary>
    public static async Task<DateTimeOffset?> Deadline(Reading reading, Guid assemblyId, DeadlineKind kind) =>
        (await Deadlines(reading, assemblyId)).FirstOrDefault(d => d.Kind == kind)?.DueAt;

    /// <summary>The deadlines as they were set; none for an assembly that was only recorded.</summary>
    public static Task<IReadOnlyList<Deadline>> Deadlines(Reading reading, Guid assemblyId) =>
        reading.Many<Deadline>(SelectDeadlines, new { Ids = new[] { assemblyId }.AsKeys() });

    public static Task<Assembly?> Get(Reading reading, Guid id) => reading.One<Assembly>(SelectAssembly, new { Id = id });

    public static Task<IReadOnlyList<Assembly>> List(Reading reading, (DateOnly Date, Guid Id)? before, int limit) =>
        reading.Many<Assembly>(
            SelectAssemblies,
            new
            {
                Before = before?.Date,
                Id = before?.Id,
                Limit = limit,
            }
        );
}
