using Samen.Attachments;
using Samen.Audit;
using Samen.Mail;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>The service's own store.</summary>
internal sealed class PartnersDatabase(Dialect dialect, string connectionString)
    : Database(dialect, connectionString, typeof(Fact).Assembly, typeof(Caller).Assembly, typeof(PartnersDatabase).Assembly);

/// <summary>The register of partners, the log of all events, and the delivery of these to partners' webhooks: all that this service has.</summary>
public static class PartnersService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "partners";

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    /// <exception cref="InvalidOperationException">A setting below <c>Samen:Partners</c> is wrong; it says how.</exception>
    public static void AddPartners(this WebApplicationBuilder builder)
    {
        var settings = PartnersSettings.Read(builder.Configuration);
        builder.AddServiceStore(
            Name,
            (dialect, connection) => new PartnersDatabase(dialect, connection),
            settings.Seed ? SeedPartners.Create : null
        );
        builder.AddAttachments(Name);
        builder.AddServiceFacts<PartnersDatabase>(Name, inbox =>
            inbox.OnEvery((work, fact, context) => RecordEvent.Handle(work, fact, context, settings))
        );
        var services = builder.Services;
        services.AddSingleton(settings);
        builder.AddMail(Name);
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<QueueClient>();
        services.AddSingleton(new RetrySchedule(settings, Random.Shared.NextDouble));
        services.AddSingleton<FailureMail>();
        services.AddSingleton<LogTail>();
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<LogReader>(provider));
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<Dispatcher>(provider));
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapPartners(this WebApplication app)
    {
        var v1 = app.MapService(Name);

        var partners = v1.MapGroup("/partners").WithTags("Registry");
        partners.MapGet("/", ListPartners.Handle).AllowEverybody();
        partners.MapGet("/{id:guid}", GetPartner.Handle).AllowEverybody();
        partners.MapPost("/", RegisterPartner.Handle).Allow(Scopes.PartnersWrite, Roles.PartnerManager);
        string[] keepers = [Roles.PartnerManager, Roles.PartnerUser, Roles.VendorUser];
        partners.MapPut("/{id:guid}", RevisePartner.Handle).Allow(Scopes.PartnersWrite, keepers).HonoursIfMatch();
        partners.MapPut("/{id:guid}/admission", DecideAdmission.Handle).Allow(Scopes.PartnersWrite, Roles.PartnerManager).HonoursIfMatch();
        partners.MapGet("/{id:guid}/contacts", ListContacts.Handle).Allow(Scopes.ContactsRead, keepers);
        partners.MapPut("/{id:guid}/contacts", RecordContacts.Handle).Allow(Scopes.PartnersWrite, keepers).HonoursIfMatch();

        var products = v1.MapGroup("/products").WithTags("Products");
        products.MapGet("/", ListProducts.Handle).AllowEverybody();
        products.MapGet("/{id:guid}", GetProduct.Handle).AllowEverybody();
        products.MapPut("/{id:guid}", ReviseProduct.Handle).Allow(Scopes.ProductsWrite, keepers).HonoursIfMatch();
        products.MapPost("/{id:guid}/versions", RecordVersion.Handle).Allow(Scopes.ProductsWrite, keepers);
        products.MapGet("/{id:guid}/versions/{versionId:guid}", GetVersion.Handle).AllowEverybody();
        products.MapPut("/{id:guid}/versions/{versionId:guid}", ReviseVersion.Handle).Allow(Scopes.ProductsWrite, keepers).HonoursIfMatch();
        products.MapGet("/{id:guid}/versions/{versionId:guid}/usages/{code}", GetUsage.Handle).AllowEverybody();
        products
            .MapPut("/{id:guid}/versions/{versionId:guid}/usages/{code}", RecordUsage.Handle)
            .Allow(Scopes.UsagesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        products
            .MapDelete("/{id:guid}/versions/{versionId:guid}/usages/{code}", RemoveUsage.Handle)
            .Allow(Scopes.UsagesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        partners.MapPost("/{id:guid}/products", RecordProduct.Handle).WithTags("Products").Allow(Scopes.ProductsWrite, keepers);
        partners
            .MapPost("/{id:guid}/publiccode-imports", ImportPubliccode.Handle)
            .WithTags("Products")
            .Allow(Scopes.ProductsWrite, keepers);
        v1.MapGet("/usages", ListUsages.Handle).WithTags("Products").AllowEverybody();

        var subscriptions = partners.MapGroup("/{id:guid}/subscriptions").WithTags("Subscriptions");
        subscriptions.MapGet("/", ListSubscriptions.Handle).Allow(Scopes.SubscriptionsRead, Roles.PartnerManager, Roles.PartnerUser);
        subscriptions
            .MapGet("/{subscriptionId:guid}", GetSubscription.Handle)
            .Allow(Scopes.SubscriptionsRead, Roles.PartnerManager, Roles.PartnerUser);
        subscriptions
            .MapPost("/", CreateSubscription.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .MayBeGone();
        subscriptions
            .MapPut("/{subscriptionId:guid}", ReviseSubscription.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .HonoursIfMatch();
        subscriptions
            .MapDelete("/{subscriptionId:guid}", EndSubscription.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .HonoursIfMatch();
        subscriptions
            .MapPost("/{subscriptionId:guid}/resumption", ResumeSubscription.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .HonoursIfMatch();
        subscriptions
            .MapGet("/{subscriptionId:guid}/deliveries", ListDeliveries.Handle)
            .Allow(Scopes.SubscriptionsRead, Roles.PartnerManager, Roles.PartnerUser);

        subscriptions
            .MapPost("/{subscriptionId:guid}/pausing", PauseSubscription.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .HonoursIfMatch();
        subscriptions
            .MapPost("/{subscriptionId:guid}/replays", ReplayEvents.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .HonoursIfMatch();
        subscriptions
            .MapPost("/{subscriptionId:guid}/secret", RotateSecret.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .HonoursIfMatch();
        subscriptions
            .MapPost("/{subscriptionId:guid}/given-up-events", GiveUpEvent.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser)
            .HonoursIfMatch();
        subscriptions
            .MapPost("/{subscriptionId:guid}/tests", TestSubscription.Handle)
            .Allow(Scopes.SubscriptionsWrite, Roles.PartnerManager, Roles.PartnerUser);

        var events = v1.MapGroup("/events").WithTags("Events");
        events.MapGet("/", ReadEvents.Handle).Allow(Scopes.EventsRead, [.. Roles.All]).AnswersAs(ReadEvents.MediaType).MayBeGone();
        events
            .MapGet("/stream", StreamEvents.Handle)
            .Allow(Scopes.EventsRead, [.. Roles.All])
            .AnswersAs(StreamEvents.MediaType)
            .MayBeGone();
        events.MapGet("/{id:guid}", GetEvent.Handle).Allow(Scopes.EventsRead, [.. Roles.All]).AnswersAs(GetEvent.MediaType);

        v1.MapAttachments(
            new AttachmentSubjects
            {
                ["products"] = async (reading, id) => await ProductStore.Get(reading, id) is not null,
                MustBeOpenTo = (reading, caller, id) => ReviseProduct.Of(reading, caller, id),
            },
            Scopes.ProductsWrite,
            keepers
        );
        v1.MapMails();
        v1.MapParkedFacts();
        v1.MapAudit();
    }
}
