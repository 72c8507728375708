using Samen.Storage;

namespace Samen.Web.Tests;

internal static class ThingStore
{
    private const string InsertThing = "INSERT INTO thing (id, title, made_at, version) VALUES (@Id, @Title, @MadeAt, @Version)";

    private const string SelectThing = """
        SELECT id AS Id,
               title AS Title,
               made_at AS MadeAt,
               version AS Version
        FROM thing
        WHERE id = @Id
        """;

    private const string SelectThings = """
        SELECT id AS Id,
               title AS Title,
               made_at AS MadeAt,
               version AS Version
        FROM thing
        WHERE title > @Title OR (title = @Title AND id > @Id)
        ORDER BY title, id
        /*page*/
        """;

    private const string RenameThing = "UPDATE thing SET title = @Title, version = version + 1 WHERE id = @Id AND version = @Version";

    private const string CountThings = "SELECT COUNT(*) FROM thing WHERE title = @Title";

    public static Task Add(Work work, Thing thing) => work.Execute(InsertThing, thing);

    public static Task<Thing?> Get(Reading reading, Guid id) => reading.One<Thing>(SelectThing, new { Id = id });

    public static Task<IReadOnlyList<Thing>> List(Reading reading, string[]? after, int limit) =>
        reading.Many<Thing>(
            SelectThings,
            new
            {
                Title = after?[0] ?? "",
                Id = after is null ? Guid.Empty : Guid.Parse(after[1]),
                Limit = limit,
            }
        );

    public static async Task<bool> Rename(Work work, Guid id, int version, string title) =>
        await work.Execute(
            RenameThing,
            new
            {
                Id = id,
                Version = version,
                Title = title,
            }
        ) == 1;

    public static Task<int> Count(Reading reading, string title) => reading.One<int>(CountThings, new { Title = title });
}
