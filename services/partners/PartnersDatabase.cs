using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>The service's own store, with the tables of the blocks that it takes.</summary>
internal sealed class PartnersDatabase(Dialect dialect, string connectionString)
    : Database(dialect, connectionString, typeof(Fact).Assembly, typeof(Caller).Assembly, typeof(PartnersDatabase).Assembly);
