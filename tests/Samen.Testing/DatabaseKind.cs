using System.Reflection;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Samen.Storage;
using Testcontainers.MsSql;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Samen.Testing;

/// <summary>The databases that a store must run on.</summary>
public enum DatabaseKind
{
    /// <summary>Always there.</summary>
    Sqlite,

    /// <summary>Where <c>SAMEN_TEST_SQLSERVER</c> names a server, or Docker can give one; else the test is skipped.</summary>
    SqlServer,
}
