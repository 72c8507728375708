using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Things;
using Samen.Testing;

namespace Samen.Web.Tests;

/// <summary>A service as small as can be, with a route for each thing that hosting promises.</summary>
internal static class ThingsService
{
    public const string Name = "things";

    public static ServiceSetup Setup { get; } =
        new()
        {
            // Some tests take the key set away.
            OwnGateway = true,
            Name = Name,
            Add = AddThings,
            Map = MapThings,
        };

    public static void AddThings(this WebApplicationBuilder builder)
    {
        builder.AddServiceStore(Name, (dialect, connectionString) => new ThingsDatabase(dialect, connectionString));
        builder.AddSecrets<ThingsDatabase>(Name);
        builder.Services.AddSingleton<Gate>();
    }

    public static void MapThings(this WebApplication app)
    {
        var things = app.MapService<ThingsDatabase>(Name);
        things.MapGet("/things", List).AllowEverybody();
        things.MapGet("/things/{id:guid}", Get).AllowEverybody();
        things.MapPost("/things", Make).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        things.MapPut("/things/{id:guid}", Change).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        things.MapGet("/old-things", List).AllowEverybody().Deprecated(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1), "GET /things.");
        things
            .MapPost("/plans", Plan)
            .Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer)
            .Checks<ThingPlan>(request =>
                request.OtherOwnerMunicipalities?.Contains(request.LeadMunicipality) == true
                    ? [new FieldError("/otherOwnerMunicipalities", "twice", "It leads already.")]
                    : []
            );
        things.MapPost("/advice", Advise).Allow(Scopes.NeedsWrite, Roles.TaskforceMember);
        things.MapPost("/refused-once-made", Refuse).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        things.MapPost("/broken", Break).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        things.MapAudit<ThingsDatabase>();
        things.MapGet("/forgotten", () => "nobody said who may");
    }

    private static async Task<Ok<IReadOnlyList<Thing>>> List(
        [AsParameters] PageQuery page,
        string? colour,
        ThingsDatabase database,
        HttpContext context
    )
    {
        var after = page.After(2);
        await using var reading = await database.Read(context.RequestAborted);
        return page.Answer(context, await ThingStore.List(reading, after, page.Read), thing => [thing.Title, thing.Id.ToString()]);
    }

    private static async Task<Ok<Thing>> Get(Guid id, ThingsDatabase database, Caller caller, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var thing = await ThingStore.Get(reading, id) ?? throw Refused.NotFound("thing");
        caller.Tag(thing.Version);
        return TypedResults.Ok(thing);
    }

    private static Task<Created<Thing>> Make(
        RecordNeedRequest request,
        Caller caller,
        ThingsDatabase database,
        Gate gate,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await gate.Pass(request.Title!);
                var thing = new Thing
                {
                    Id = Guid.CreateVersion7(),
                    Title = request.Title!,
                    MadeAt = clock.GetUtcNow(),
                    Version = 1,
                };
                await ThingStore.Add(work, thing);
                caller.Tag(1);
                return TypedResults.Created($"/things/v1/things/{thing.Id}", thing);
            },
            ct
        );

    private static Task<Ok<Thing>> Change(
        Guid id,
        RecordNeedRequest request,
        Caller caller,
        ThingsDatabase database,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var thing = await ThingStore.Get(work, id) ?? throw Refused.NotFound("thing");
                caller.MustMatch(thing.Version);
                if (!await ThingStore.Rename(work, id, thing.Version, request.Title!))
                    throw caller.Overtaken();
                caller.Tag(thing.Version + 1);
                return TypedResults.Ok(thing with { Title = request.Title!, Version = thing.Version + 1 });
            },
            ct
        );

    private static Ok<string> Plan(ThingPlan request) => TypedResults.Ok(request.Title!);

    private static Ok<AdviseRequest> Advise(AdviseRequest request) => TypedResults.Ok(request);

    private static Task<Ok<Thing>> Refuse(
        RecordNeedRequest request,
        Caller caller,
        ThingsDatabase database,
        Gate gate,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write<Ok<Thing>>(
            caller,
            async work =>
            {
                gate.Count(request.Title!);
                await ThingStore.Add(
                    work,
                    new Thing
                    {
                        Id = Guid.CreateVersion7(),
                        Title = request.Title!,
                        MadeAt = clock.GetUtcNow(),
                        Version = 1,
                    }
                );
                throw new RuleViolation("not-now", "Not now.");
            },
            ct
        );

    private static Ok<string> Break(RecordNeedRequest request) =>
        throw new InvalidOperationException($"Server=db.internal;Password=hunter2; while handling {request.Title}");
}
