using Samen.Attachments;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Search;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Table of contents: needs of municipalities, the initiatives that grow out of them with their phases and gates, the Taskforce, people
/// from practice, the joint facilities that come of them with their adoption, and what they bring.
/// </summary>
public static class InitiativesService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "initiatives";

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    public static void AddInitiatives(this WebApplicationBuilder builder)
    {
        builder.AddServiceStore(Name, (dialect, connection) => new InitiativesDatabase(dialect, connection), SeedFacilities.Create);
        builder.AddServiceFacts<InitiativesDatabase>(Name, facts =>
            facts
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
                .On<ItemOpeningAnnulled>(FollowAnnulment.Handle)
                .On<ItemClosingAnnulled>(FollowAnnulment.Handle)
                .On<ItemRatificationAnnulled>(FollowAnnulment.Handle)
                .On<CommitmentBooked>(FollowCommitment.Handle)
                .On<CommitmentCoverageChanged>(FollowCommitment.Handle)
                .On<CommitmentReleased>(FollowCommitment.Handle)
                .On<PartnerRegistered>(KeepPartnership.Handle)
                .On<PartnerRevised>(KeepPartnership.Handle)
                .On<ProductRecorded>(KeepProduct.Handle)
                .On<ProductUsageRecorded>(FollowUsage.Handle)
                .On<ProductUsageRemoved>(FollowUsage.Handle)
                .IgnoreOthers()
        );
        builder.AddAttachments<InitiativesDatabase>(Name);
        builder.AddNeeds();
        builder.AddTaskforce();
        builder.AddPhases();
        builder.AddFacilities();
        builder.AddPractice();
        builder.AddExpertise();
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapInitiatives(this WebApplication app)
    {
        var v1 = app.MapService<InitiativesDatabase>(Name);
        v1.MapNeeds();
        v1.MapInitiatives();
        v1.MapOwners();
        v1.MapTaskforce();
        v1.MapGates();
        v1.MapAttachments<InitiativesDatabase>(NeedDocuments.Subjects, Scopes.NeedsWrite, NeedDocuments.Keepers);
        v1.MapSearch<InitiativesDatabase>();
        v1.MapNews<InitiativesDatabase>(News.Facts);
        v1.MapHistory<InitiativesDatabase>();
        v1.MapFacilities();
        v1.MapBenefits();
        v1.MapPractice();
        v1.MapExpertise();
        v1.MapTasks<InitiativesDatabase>(InitiativeTasks.All(app.Services));
        v1.MapSettings<InitiativesDatabase>(Name);
        v1.MapMunicipalFigures();
        v1.MapOperations<InitiativesDatabase>(Name);
        v1.MapAudit<InitiativesDatabase>();
    }
}
