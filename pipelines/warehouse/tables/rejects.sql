select r.* replace (coalesce(r.path, f.path) as path)
from parts.rejects r left join parts.raw_files f using (file_id)
