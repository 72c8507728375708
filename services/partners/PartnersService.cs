using Samen.Attachments;
using Samen.Mail;
using Samen.Messaging;
using Samen.Search;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// Table of contents: the register of partners and their products, the log of all events, and its delivery to subscribers.
/// </summary>
public static class PartnersService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "partners";

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which and why.</exception>
    public static void AddPartners(this WebApplicationBuilder builder)
    {
        var settings = PartnersSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.AddServiceStore(
            Name,
            (dialect, connection) => new PartnersDatabase(dialect, connection),
            settings.Seed ? SeedPartners.Create : null
        );
        builder.AddSecrets<PartnersDatabase>(Name);
        builder.AddAttachments<PartnersDatabase>(Name);
        builder.AddMail<PartnersDatabase>(Name);
        builder.AddServiceFacts<PartnersDatabase>(Name, facts =>
            facts.OnEvery((work, fact, context) => RecordEvent.Handle(work, fact, context, settings))
        );
        var services = builder.Services;
        builder.AddSetting(
            Name,
            settings.Retention,
            new SettingDefinition<RetentionSettings>("retention", Roles.PartnerManager, Roles.Admin)
            {
                Rules = retention => retention.Faults(),
                Figures = RetentionFigures.Of,
            }
        );
        services.AddSingleton<LogTail>();
        services.AddSingleton<SubscriptionViews>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<Endpoints>();
        services.AddSingleton<QueueClient>();
        services.AddSingleton<QueueSubscriptions>();
        services.AddSingleton(new RetrySchedule(settings, Random.Shared.NextDouble));
        services.AddSingleton<FailureMail>();
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<LogReader>(provider));
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<Dispatcher>(provider));
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapPartners(this WebApplication app)
    {
        var v1 = app.MapService<PartnersDatabase>(Name);
        v1.MapRegistry();
        v1.MapContacts();
        v1.MapProducts();
        v1.MapVersions();
        v1.MapUsages();
        v1.MapSubscriptions();
        v1.MapEvents();
        v1.MapProductDocuments();
        v1.MapTasks<PartnersDatabase>([
            .. PartnerTasks.All(app.Services.GetRequiredService<SubscriptionViews>()),
            .. SettingRoutes.TasksOf(app.Services, Name),
        ]);
        v1.MapSettings<PartnersDatabase>(Name);
        v1.MapSearch<PartnersDatabase>();
        v1.MapMails<PartnersDatabase>();
        v1.MapOperations<PartnersDatabase>(Name);
        v1.MapAudit<PartnersDatabase>();
    }
}
