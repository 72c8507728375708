using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>HTTP: an administrator changes the configuration, without a restart. The response is the difference.</summary>
internal static class ChangeConfiguration
{
    public static async Task<Ok<ConfigurationPreview>> Handle(
        ChangeConfigurationRequest request,
        Caller caller,
        GatewayDatabase database,
        LiveConfiguration live,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var document = request.Document!;
        return await Make(caller, database, live, clock, (work, _) => Checked(work, document), request.Note?.Trim(), ct);
    }

    /// <summary>Makes a new version of the document and lays it over the settings at once.</summary>
    public static async Task<Ok<ConfigurationPreview>> Make(
        Caller caller,
        GatewayDatabase database,
        LiveConfiguration live,
        TimeProvider clock,
        Func<Work, ConfigurationStore.Row, Task<GatewayDocument>> document,
        string? note,
        CancellationToken ct
    )
    {
        ConfigurationStore.Row? made = null;
        var answer = await database.Write(
            caller,
            async work =>
            {
                var last = await ConfigurationStore.Latest(work);
                caller.MustMatch(last.Version);
                var next = await document(work, last);
                var changes = GatewayDocuments.Read(last.Document).DifferencesTo(next);
                made = null;
                if (changes.Count > 0)
                {
                    made = new ConfigurationStore.Row
                    {
                        Version = last.Version + 1,
                        Document = next.Write(),
                        Note = note,
                        MadeAt = clock.GetUtcNow(),
                        MadeBy = caller.Id,
                    };
                    if (!await ConfigurationStore.Insert(work, made))
                        throw caller.Overtaken();
                }
                var version = made?.Version ?? last.Version;
                caller.Tag(version);
                return TypedResults.Ok(new ConfigurationPreview(version, changes));
            },
            ct
        );
        if (made is not null)
            live.Apply(made);
        return answer;
    }

    private static async Task<GatewayDocument> Checked(Work work, GatewayDocument document)
    {
        await ConfigurationRules.Check(work, document);
        return document;
    }
}
