using Samen.Audit;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The service's own store.</summary>
internal sealed class InitiativesDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(Inbox).Assembly,
        typeof(AuditEntry).Assembly,
        typeof(Caller).Assembly,
        typeof(InitiativesDatabase).Assembly
    );

/// <summary>Needs from municipalities, the initiatives that grow out of them and the Taskforce's advice: all that this service has.</summary>
public static class InitiativesService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "initiatives";

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    public static void AddInitiatives(this WebApplicationBuilder builder)
    {
        builder.AddServiceStore(Name, (dialect, connection) => new InitiativesDatabase(dialect, connection));
        builder.AddServiceFacts<InitiativesDatabase>(Name, inbox =>
            inbox
                .On<MunicipalityRegistered>(KeepMunicipality.Handle)
                .On<InhabitantsRecorded>(KeepMunicipality.Handle)
                .On<MunicipalitiesReorganised>(MoveToSuccessor.Handle)
                .On<AssemblyRevised>(FollowAssembly.Handle)
                .On<ItemProposed>(FollowItem.Handle)
                .On<ItemPlaced>(FollowItem.Handle)
                .On<ItemOpened>(FollowItem.Handle)
                .On<ItemDrafted>(FollowItem.Handle)
                .On<ItemClosed>(FollowItem.Handle)
                .On<ItemHeld>(FollowItem.Handle)
                .On<ItemWithdrawn>(FollowItem.Handle)
                .On<ItemRatified>(FollowItem.Handle)
                .On<CommitmentBooked>(FollowCommitment.Handle)
                .On<CommitmentCoverageChanged>(FollowCommitment.Handle)
                .IgnoreOthers()
        );
        builder.Services.Configure<TaskforceSettings>(builder.Configuration.GetSection("Samen:Initiatives:Taskforce"));
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapInitiatives(this WebApplication app)
    {
        var v1 = app.MapService(Name);

        var needs = v1.MapGroup("/needs").WithTags("Needs");
        needs.MapGet("/", ListNeeds.Handle).AllowEverybody();
        needs.MapGet("/{id:guid}", GetNeed.Handle).AllowEverybody();
        needs.MapPost("/", RecordNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        needs.MapPost("/{id:guid}/co-signatures", CosignNeed.Handle).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);

        var initiatives = v1.MapGroup("/initiatives").WithTags("Initiatives");
        initiatives.MapGet("/", ListInitiatives.Handle).AllowEverybody();
        initiatives.MapGet("/{id:guid}", GetInitiative.Handle).AllowEverybody();
        initiatives.MapGet("/{id:guid}/trace", GetTrace.Handle).AllowEverybody();
        initiatives.MapPost("/", StartInitiative.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer);
        initiatives
            .MapPut("/{id:guid}", ReviseInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        initiatives
            .MapPost("/{id:guid}/submission", SubmitInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        initiatives.MapPost("/{id:guid}/advice", AdviseInitiative.Handle).Allow(Scopes.AdviceWrite, Roles.TaskforceMember).HonoursIfMatch();

        v1.MapGet("/summary", SummariseInitiatives.Handle).AllowEverybody().WithTags("Initiatives");
        v1.MapParkedFacts();
        v1.MapAudit<InitiativesDatabase>();
    }
}
